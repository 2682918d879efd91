package io.ogtickets.auth.token.server;

import io.ogtickets.auth.token.AccessTokens;
import java.util.List;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** What sets a service's access token apart from a person's. */
final class ServiceTokens implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private static final String AUDIENCE = "og-internal";

    @Override
    public void customize(JwtEncodingContext token) {
        token.getJwsHeader().type(AccessTokens.TYPE);
        token.getClaims().audience(List.of(AUDIENCE));
    }
}
