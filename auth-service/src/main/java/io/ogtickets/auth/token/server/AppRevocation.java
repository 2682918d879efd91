package io.ogtickets.auth.token.server;

import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.account.domain.OpaqueToken;
import io.ogtickets.auth.family.application.EndSessions;
import io.ogtickets.auth.family.domain.FamilyId;
import io.ogtickets.auth.token.server.AppSignIns.Owner;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenRevocationAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.stereotype.Component;

/**
 * Lets an app end what it was given, by either of its tokens (RFC 7009): the whole sign-in ends, as at a sign-out, and
 * every service hears of it. A token that is none any more is answered like one that was ended just now.
 */
@Component
class AppRevocation implements AuthenticationProvider {

    private final AppSignIns signIns;
    private final EndSessions endSessions;
    private final JwtDecoder accessTokens;

    AppRevocation(AppSignIns signIns, EndSessions endSessions, JwtDecoder accessTokens) {
        this.signIns = signIns;
        this.endSessions = endSessions;
        this.accessTokens = accessTokens;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        OAuth2TokenRevocationAuthenticationToken asked = (OAuth2TokenRevocationAuthenticationToken) authentication;
        OAuth2ClientAuthenticationToken caller = (OAuth2ClientAuthenticationToken) asked.getPrincipal();
        RegisteredClient client = Objects.requireNonNull(caller.getRegisteredClient());
        // What services and machines get stands for itself until it expires, some minutes later.
        demand(
                client.getAuthorizationGrantTypes().contains(AuthorizationGrantType.AUTHORIZATION_CODE),
                OAuth2ErrorCodes.UNSUPPORTED_TOKEN_TYPE);
        ownerOf(asked.getToken()).ifPresent(owner -> {
            demand(owner.app().equals(client.getClientId()), OAuth2ErrorCodes.INVALID_GRANT);
            endSessions.one(owner.account(), owner.family());
        });
        return asked;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return OAuth2TokenRevocationAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private Optional<Owner> ownerOf(String token) {
        return signIns.ownerOf(new OpaqueToken(token)).or(() -> ownerOfAccessToken(token));
    }

    private Optional<Owner> ownerOfAccessToken(String token) {
        try {
            Jwt access = accessTokens.decode(token);
            return Optional.ofNullable(access.getClaimAsString("client_id"))
                    .map(app -> new Owner(
                            new AccountId(UUID.fromString(access.getSubject())),
                            new FamilyId(UUID.fromString(access.getClaimAsString("sid"))),
                            app,
                            Set.of()));
        } catch (BadJwtException none) {
            return Optional.empty();
        }
    }

    private static void demand(boolean holds, String otherwise) {
        if (!holds) {
            throw new OAuth2AuthenticationException(otherwise);
        }
    }
}
