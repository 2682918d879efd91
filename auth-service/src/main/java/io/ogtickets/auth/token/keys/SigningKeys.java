package io.ogtickets.auth.token.keys;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.util.List;
import java.util.stream.Stream;

/**
 * The keys of access tokens.
 *
 * @param active with its private half; it signs
 * @param others without; they signed tokens that are still good, or will sign soon
 */
record SigningKeys(RSAKey active, List<RSAKey> others) {

    /** What everybody may know: no private half is in it. */
    JWKSet published() {
        return new JWKSet(Stream.concat(Stream.of(active), others.stream())
                .<JWK>map(RSAKey::toPublicJWK)
                .toList());
    }
}
