package io.ogtickets.ticket.auth;

import io.github.resilience4j.bulkhead.annotation.Bulkhead;
import io.github.resilience4j.circuitbreaker.annotation.CircuitBreaker;
import io.ogtickets.platform.problem.NeighbourUnavailable;
import io.ogtickets.ticket.application.UserShares;
import io.ogtickets.ticket.code.Share;
import io.ogtickets.ticket.domain.OrderId;
import io.ogtickets.ticket.domain.PaidOrder;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks auth-service for user shares. */
@Component
class AuthUserShares implements UserShares {

    private final AuthInternalApi auth;

    AuthUserShares(AuthInternalApi auth) {
        this.auth = auth;
    }

    @Override
    @CircuitBreaker(name = AuthInternalApi.NAME, fallbackMethod = "unavailable")
    @Bulkhead(name = AuthInternalApi.NAME)
    public Map<OrderId, Share> of(List<PaidOrder> orders) {
        return auth
                .userShares(orders.stream()
                        .map(order -> new AuthInternalApi.ShareWanted(
                                order.account().value(), order.id().value()))
                        .toList())
                .stream()
                .collect(Collectors.toMap(
                        answer -> new OrderId(answer.orderId()),
                        answer -> new Share(Base64.getUrlDecoder().decode(answer.share()))));
    }

    /** Whatever kept the answer away: there is none, and the orders wait. */
    @SuppressWarnings("unused")
    private Map<OrderId, Share> unavailable(List<PaidOrder> orders, Throwable cause) {
        throw new NeighbourUnavailable(AuthInternalApi.NAME, cause);
    }
}
