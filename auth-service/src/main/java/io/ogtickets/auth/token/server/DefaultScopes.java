package io.ogtickets.auth.token.server;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2ClientCredentialsAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;

/** A service that asks for no scope gets all of its own: the default that RFC 6749, section 3.3, leaves to the server. */
final class DefaultScopes implements AuthenticationConverter {

    private final AuthenticationConverter requests = new OAuth2ClientCredentialsAuthenticationConverter();

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        @Nullable Authentication asked = requests.convert(request);
        if (asked instanceof OAuth2ClientCredentialsAuthenticationToken grant
                && grant.getScopes().isEmpty()
                && grant.getPrincipal() instanceof OAuth2ClientAuthenticationToken caller) {
            @Nullable RegisteredClient client = caller.getRegisteredClient();
            return client == null
                    ? asked
                    : new OAuth2ClientCredentialsAuthenticationToken(
                            caller, client.getScopes(), grant.getAdditionalParameters());
        }
        return asked;
    }
}
