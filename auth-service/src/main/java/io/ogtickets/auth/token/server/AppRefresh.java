package io.ogtickets.auth.token.server;

import io.ogtickets.auth.account.domain.OpaqueToken;
import io.ogtickets.auth.family.application.RefreshSession;
import io.ogtickets.auth.family.application.Session;
import io.ogtickets.auth.family.domain.Client;
import io.ogtickets.auth.token.AccessToken;
import io.ogtickets.auth.token.AccessTokens;
import io.ogtickets.platform.problem.Refusal;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2RefreshTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.stereotype.Component;

/** The grant {@code refresh_token}: by the family's own rules, so that a stolen token ends it here too. */
@Component
class AppRefresh implements AuthenticationProvider {

    private final AppSignIns signIns;
    private final RefreshSession refreshSession;
    private final AccessTokens accessTokens;
    private final AppTokens appTokens;

    AppRefresh(AppSignIns signIns, RefreshSession refreshSession, AccessTokens accessTokens, AppTokens appTokens) {
        this.signIns = signIns;
        this.refreshSession = refreshSession;
        this.accessTokens = accessTokens;
        this.appTokens = appTokens;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        OAuth2RefreshTokenAuthenticationToken grant = (OAuth2RefreshTokenAuthenticationToken) authentication;
        OAuth2ClientAuthenticationToken caller = (OAuth2ClientAuthenticationToken) grant.getPrincipal();
        RegisteredClient app = Objects.requireNonNull(caller.getRegisteredClient());
        OpaqueToken token = new OpaqueToken(grant.getRefreshToken());
        Set<String> scopes = scopes(token, app, grant.getScopes());
        Session session = refreshed(token);
        AccessToken access = accessTokens.issue(session.granted(), app.getClientId(), scopes);
        return new OAuth2AccessTokenAuthenticationToken(
                app,
                caller,
                appTokens.written(access, scopes),
                appTokens.written(session.refreshToken().text(), session.refreshLifetime()));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return OAuth2RefreshTokenAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /** As many as the person granted, or fewer (RFC 6749, section 6). */
    private Set<String> scopes(OpaqueToken token, RegisteredClient app, Set<String> wanted) {
        Set<String> granted = signIns.ownerOf(token)
                .filter(owner -> owner.app().equals(app.getClientId()))
                .map(AppSignIns.Owner::scopes)
                .orElseThrow(() -> refused(OAuth2ErrorCodes.INVALID_GRANT));
        if (!granted.containsAll(wanted)) {
            throw refused(OAuth2ErrorCodes.INVALID_SCOPE);
        }
        return wanted.isEmpty() ? granted : wanted;
    }

    private Session refreshed(OpaqueToken token) {
        try {
            return refreshSession.with(token, Client.APP);
        } catch (Refusal ended) {
            throw refused(OAuth2ErrorCodes.INVALID_GRANT);
        }
    }

    private static OAuth2AuthenticationException refused(String code) {
        return new OAuth2AuthenticationException(code);
    }
}
