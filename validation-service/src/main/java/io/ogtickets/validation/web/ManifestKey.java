package io.ogtickets.validation.web;

import io.ogtickets.platform.signing.SigningKey;
import io.ogtickets.platform.signing.SigningKeyState;
import io.ogtickets.platform.signing.SigningKeys;
import java.util.Base64;
import java.util.List;

/**
 * The public half of a key that signs manifests, as a JWK (RFC 8037).
 *
 * @param x 32 bytes in base64url
 */
record ManifestKey(String kty, String crv, String kid, String x, String use, String alg) {

    private static ManifestKey of(SigningKey key) {
        return new ManifestKey(
                "OKP",
                "Ed25519",
                Integer.toString(key.id()),
                Base64.getUrlEncoder().withoutPadding().encodeToString(key.publicKey()),
                "sig",
                "EdDSA");
    }

    /** Those that sign now, or will. What another one signs is to be believed no more. */
    static List<ManifestKey> trusted(SigningKeys keys) {
        return keys.all().stream()
                .filter(key -> key.state() == SigningKeyState.ACTIVE)
                .map(ManifestKey::of)
                .toList();
    }
}
