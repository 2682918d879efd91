package io.ogtickets.auth.passkey.application;

import java.util.List;

/**
 * What a browser takes for {@code navigator.credentials.create}, by {@code parseCreationOptionsFromJSON} (W3C Web
 * Authentication, {@code PublicKeyCredentialCreationOptionsJSON}).
 *
 * @param timeout in milliseconds
 */
public record CreationOptions(
        RelyingPartyEntity rp,
        User user,
        String challenge,
        List<Parameters> pubKeyCredParams,
        long timeout,
        List<Descriptor> excludeCredentials,
        Selection authenticatorSelection,
        String attestation) {

    public record RelyingPartyEntity(String id, String name) {}

    public record User(String id, String name, String displayName) {}

    public record Parameters(String type, long alg) {}

    public record Selection(String residentKey, String userVerification) {}
}
