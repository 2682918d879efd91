package io.ogtickets.auth.token.server;

import io.ogtickets.auth.family.application.AppSessions;
import io.ogtickets.auth.token.AccessToken;
import io.ogtickets.auth.token.AccessTokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.stereotype.Component;

/** Gives an app the first tokens of its family, and writes tokens down as OAuth has them. */
@Component
class AppTokens {

    private final AppSessions appSessions;
    private final AccessTokens accessTokens;
    private final Clock clock;

    AppTokens(AppSessions appSessions, AccessTokens accessTokens, Clock clock) {
        this.appSessions = appSessions;
        this.accessTokens = accessTokens;
        this.clock = clock;
    }

    /** A part of {@link OAuth2TokenGenerator}: nothing for what is no person's access or refresh token. */
    @Nullable
    OAuth2Token first(OAuth2TokenContext wanted) {
        Authentication principal = wanted.getPrincipal();
        if (!(principal instanceof SignedInPerson person)) {
            return null;
        }
        if (OAuth2TokenType.ACCESS_TOKEN.equals(wanted.getTokenType())) {
            String app = wanted.getRegisteredClient().getClientId();
            return appSessions
                    .granted(person.account(), person.family())
                    .map(granted -> accessTokens.issue(granted, app, wanted.getAuthorizedScopes()))
                    .map(token -> written(token, wanted.getAuthorizedScopes()))
                    .orElseThrow(AppTokens::over);
        }
        return OAuth2TokenType.REFRESH_TOKEN.equals(wanted.getTokenType()) ? firstRefresh(person) : null;
    }

    OAuth2AccessToken written(AccessToken token, Set<String> scopes) {
        Instant now = clock.instant();
        return new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER, token.value(), now, now.plus(token.lifetime()), scopes);
    }

    OAuth2RefreshToken written(String refreshToken, Duration lifetime) {
        Instant now = clock.instant();
        return new OAuth2RefreshToken(refreshToken, now, now.plus(lifetime));
    }

    private OAuth2RefreshToken firstRefresh(SignedInPerson person) {
        return appSessions
                .firstRefresh(person.account(), person.family())
                .map(refresh -> written(refresh.token().text(), refresh.lifetime()))
                .orElseThrow(AppTokens::over);
    }

    private static OAuth2AuthenticationException over() {
        return new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
    }
}
