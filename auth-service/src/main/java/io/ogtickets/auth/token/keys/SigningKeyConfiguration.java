package io.ogtickets.auth.token.keys;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.ogtickets.auth.token.TokenProperties;
import io.ogtickets.platform.crypto.MasterKeys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import tools.jackson.databind.json.JsonMapper;

/** The private half of the active key goes into the encoder and nowhere else. */
@Configuration(proxyBeanMethods = false)
class SigningKeyConfiguration {

    @Bean
    SigningKeys signingKeys(TokenProperties properties, MasterKeys masterKeys, JsonMapper json) {
        return new SigningKeyFolder(properties.signingKeys(), masterKeys, json).open();
    }

    /** What the JWKS endpoint publishes and what this service checks tokens with. */
    @Bean
    JWKSource<SecurityContext> publishedKeys(SigningKeys keys) {
        return new ImmutableJWKSet<>(keys.published());
    }

    @Bean
    JwtEncoder jwtEncoder(SigningKeys keys) {
        return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(keys.active())));
    }
}
