package io.ogtickets.platform.idempotency;

/**
 * Under which name a request is remembered. A controller takes it as a parameter; a request without the header
 * {@code Idempotency-Key} is refused before the controller is called.
 *
 * @param account the caller
 * @param route method and path
 * @param value what the client sent, 1 to 255 printable ASCII characters
 */
public record IdempotencyKey(String account, String route, String value) {}
