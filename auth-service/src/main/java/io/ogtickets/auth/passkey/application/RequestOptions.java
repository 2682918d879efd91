package io.ogtickets.auth.passkey.application;

import java.util.List;

/**
 * What a browser takes for {@code navigator.credentials.get}, by {@code parseRequestOptionsFromJSON} (W3C Web
 * Authentication, {@code PublicKeyCredentialRequestOptionsJSON}).
 *
 * @param timeout in milliseconds
 * @param allowCredentials none: whichever the person chooses
 */
public record RequestOptions(
        String challenge, long timeout, String rpId, List<Descriptor> allowCredentials, String userVerification) {}
