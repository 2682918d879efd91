package io.ogtickets.platform.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.InstantSource;
import java.util.List;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Decoders of access tokens (RFC 9068): signature, type, issuer, time and audience are all checked. A person's token
 * never opens an internal route, and a service's token never an API route.
 */
final class TokenDecoders {

    static final String API_AUDIENCE = "og-api";
    static final String INTERNAL_AUDIENCE = "og-internal";

    private TokenDecoders() {}

    static VerifiedTokens forAudience(
            String audience, JWKSource<SecurityContext> keys, String issuer, OAuth2TokenValidator<Jwt> alive) {
        OAuth2TokenValidator<Jwt> forUs = new DelegatingOAuth2TokenValidator<>(List.of(
                new JwtTypeValidator("at+jwt"),
                new JwtIssuerValidator(issuer),
                new JwtAudienceValidator(audience),
                new JwtTimestampValidator()));
        return new VerifiedTokens(signed(keys, forUs), alive, InstantSource.system());
    }

    private static JwtDecoder signed(JWKSource<SecurityContext> keys, OAuth2TokenValidator<Jwt> forUs) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                // The header's type is checked by JwtTypeValidator above; Nimbus knows only plain "JWT".
                .jwtProcessorCustomizer(processor -> processor.setJWSTypeVerifier((type, context) -> {}))
                .build();
        decoder.setJwtValidator(forUs);
        return decoder;
    }
}
