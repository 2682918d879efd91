package io.ogtickets.auth.passkey.domain;

import org.jspecify.annotations.Nullable;

/**
 * What a passkey has signed (W3C Web Authentication, {@code AuthenticatorAssertionResponse}). All bytes are in Base64url.
 *
 * @param userHandle whose the passkey says it is
 */
public record Assertion(
        String credentialId,
        String clientData,
        String authenticatorData,
        String signature,
        @Nullable String userHandle) {}
