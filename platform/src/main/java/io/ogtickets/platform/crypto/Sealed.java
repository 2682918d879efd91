package io.ogtickets.platform.crypto;

/**
 * Something encrypted at rest.
 *
 * @param keyId names the master key that opens it
 * @param bytes nonce (12), ciphertext, tag (16)
 */
public record Sealed(String keyId, byte[] bytes) {}
