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
 * @param retired without; tokens that they signed are still good
 */
record SigningKeys(RSAKey active, List<RSAKey> retired) {

    /** What everybody may know: no private half is in it. */
    JWKSet published() {
        return new JWKSet(Stream.concat(Stream.of(active), retired.stream())
                .<JWK>map(RSAKey::toPublicJWK)
                .toList());
    }
}
