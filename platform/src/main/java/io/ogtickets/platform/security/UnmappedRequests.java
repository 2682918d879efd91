package io.ogtickets.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The last rule of every service: a route that has a handler but no access rule is denied; a request that no handler
 * would serve passes, and is answered 404, 405 or 415 without touching any code of ours.
 */
final class UnmappedRequests implements AuthorizationManager<RequestAuthorizationContext> {

    private final RequestMappingHandlerMapping handlers;

    UnmappedRequests(RequestMappingHandlerMapping handlers) {
        this.handlers = handlers;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> caller, RequestAuthorizationContext context) {
        return new AuthorizationDecision(!hasHandler(context.getRequest()));
    }

    private boolean hasHandler(HttpServletRequest request) {
        try {
            return handlers.getHandler(request) != null;
        } catch (Exception noneForThisRequest) {
            return false;
        }
    }
}
