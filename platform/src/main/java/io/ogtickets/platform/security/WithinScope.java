package io.ogtickets.platform.security;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Keeps apps to the APIs that they were given. The token of an app names it ({@code client_id}, RFC 9068); tokens of our
 * own sign-in name none, and are good for all APIs.
 *
 * @param who the rule that holds for everybody
 */
record WithinScope(String scope, AuthorizationManager<RequestAuthorizationContext> who)
        implements AuthorizationManager<RequestAuthorizationContext> {

    private static final AuthorizationDecision DENIED = new AuthorizationDecision(false);

    @Override
    public @Nullable AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> caller, RequestAuthorizationContext request) {
        return isBeyond(caller.get()) ? DENIED : who.authorize(caller, request);
    }

    private boolean isBeyond(@Nullable Authentication caller) {
        if (caller == null || !(caller.getPrincipal() instanceof Jwt token) || !token.hasClaim("client_id")) {
            return false;
        }
        @Nullable List<String> scopes = token.getClaimAsStringList("scope");
        return scopes == null || !scopes.contains(scope);
    }
}
