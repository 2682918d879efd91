package io.ogtickets.auth.token.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * An app without a secret names itself when it refreshes or signs out, and proves nothing: what it must have is its token,
 * which is used up by that (RFC 9700, section 4.14; RFC 7009, section 2.1). Spring Authorization Server knows such clients
 * only by PKCE.
 */
final class AppsWithoutSecret implements AuthenticationConverter, AuthenticationProvider {

    private static final Map<String, Object> BY_TOKEN = Map.of("proved_by", "token");

    private final RegisteredClientRepository clients;

    AppsWithoutSecret(RegisteredClientRepository clients) {
        this.clients = clients;
    }

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        @Nullable String client = request.getParameter("client_id");
        boolean byToken = "refresh_token".equals(request.getParameter("grant_type"))
                || request.getRequestURI().equals(AuthorizationServerConfiguration.REVOKE);
        return client == null || !byToken || request.getHeader(HttpHeaders.AUTHORIZATION) != null
                ? null
                : new OAuth2ClientAuthenticationToken(client, ClientAuthenticationMethod.NONE, null, BY_TOKEN);
    }

    @Override
    public @Nullable Authentication authenticate(Authentication authentication) {
        OAuth2ClientAuthenticationToken asked = (OAuth2ClientAuthenticationToken) authentication;
        if (!BY_TOKEN.equals(asked.getAdditionalParameters())) {
            return null;
        }
        @Nullable RegisteredClient client = clients.findByClientId(asked.getName());
        if (client == null || !client.getClientAuthenticationMethods().contains(ClientAuthenticationMethod.NONE)) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
        }
        return new OAuth2ClientAuthenticationToken(client, ClientAuthenticationMethod.NONE, null);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return OAuth2ClientAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
