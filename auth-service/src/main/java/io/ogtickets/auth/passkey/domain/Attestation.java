package io.ogtickets.auth.passkey.domain;

import java.util.List;

/**
 * A new passkey, as its authenticator presents it (W3C Web Authentication, {@code AuthenticatorAttestationResponse}). All
 * bytes are in Base64url.
 *
 * @param transports how the authenticator can be reached
 */
public record Attestation(String credentialId, String clientData, String attestationObject, List<String> transports) {}
