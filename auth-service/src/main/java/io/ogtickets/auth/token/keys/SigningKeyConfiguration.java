package io.ogtickets.auth.token.keys;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.ogtickets.auth.token.TokenProperties;
import io.ogtickets.platform.crypto.MasterKeys;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import tools.jackson.databind.json.JsonMapper;

/** The private half of the active key goes into the encoder and nowhere else. */
@Configuration(proxyBeanMethods = false)
class SigningKeyConfiguration {

    @Bean
    CurrentKeys currentKeys(
            TokenProperties properties,
            RotationProperties rotation,
            MasterKeys masterKeys,
            JsonMapper json,
            Clock clock) {
        SigningKeyFolder folder = new SigningKeyFolder(properties.signingKeys(), masterKeys, json, clock);
        return new CurrentKeys(folder, rotation, clock);
    }

    /** What the JWKS endpoint publishes and what this service checks tokens with. */
    @Bean
    JWKSource<SecurityContext> publishedKeys(CurrentKeys current) {
        return (selector, context) -> selector.select(current.keys().published());
    }

    @Bean
    JwtEncoder jwtEncoder(CurrentKeys current) {
        return new NimbusJwtEncoder(
                (selector, context) -> selector.select(new JWKSet(current.keys().active())));
    }
}
