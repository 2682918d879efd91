package io.ogtickets.ticket.order;

import io.github.resilience4j.bulkhead.annotation.Bulkhead;
import io.github.resilience4j.circuitbreaker.annotation.CircuitBreaker;
import io.ogtickets.platform.problem.NeighbourUnavailable;
import io.ogtickets.ticket.application.PurchaseShares;
import io.ogtickets.ticket.code.Share;
import io.ogtickets.ticket.domain.OrderId;
import io.ogtickets.ticket.domain.PaidOrder;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks order-service for purchase shares. */
@Component
class OrderPurchaseShares implements PurchaseShares {

    private final OrderInternalApi orderService;

    OrderPurchaseShares(OrderInternalApi orderService) {
        this.orderService = orderService;
    }

    @Override
    @CircuitBreaker(name = OrderInternalApi.NAME, fallbackMethod = "unavailable")
    @Bulkhead(name = OrderInternalApi.NAME)
    public Map<OrderId, Share> of(List<PaidOrder> orders) {
        return orderService
                .purchaseShares(orders.stream()
                        .map(order ->
                                new OrderInternalApi.ShareWanted(order.id().value()))
                        .toList())
                .stream()
                .collect(Collectors.toMap(
                        answer -> new OrderId(answer.orderId()),
                        answer -> new Share(Base64.getUrlDecoder().decode(answer.share()))));
    }

    /** Whatever kept the answer away: there is none, and the orders wait. */
    @SuppressWarnings("unused")
    private Map<OrderId, Share> unavailable(List<PaidOrder> orders, Throwable cause) {
        throw new NeighbourUnavailable(OrderInternalApi.NAME, cause);
    }
}
