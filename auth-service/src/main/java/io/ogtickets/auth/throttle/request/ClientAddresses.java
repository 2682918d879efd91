package io.ogtickets.auth.throttle.request;

import io.ogtickets.auth.throttle.domain.ClientAddress;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Reads from a request where it comes from. */
public final class ClientAddresses {

    /** Set by the gateway, which lets no client set it. */
    private static final String BY_GATEWAY = "X-Forwarded-For";

    private ClientAddresses() {}

    public static ClientAddress of(HttpServletRequest request) {
        @Nullable String byGateway = request.getHeader(BY_GATEWAY);
        return ClientAddress.of(byGateway == null ? request.getRemoteAddr() : byGateway);
    }
}
