package io.ogtickets.order.ordering.application;

import io.ogtickets.order.ordering.domain.AccountId;
import io.ogtickets.order.ordering.domain.Order;
import io.ogtickets.order.ordering.domain.OrderId;
import io.ogtickets.order.ordering.domain.Orders;
import io.ogtickets.platform.problem.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives the places of an unpaid order back because its buyer wishes so. */
@Component
public class CancelOrder {

    private final Orders orders;
    private final Holds holds;
    private final OrderEvents events;

    CancelOrder(Orders orders, Holds holds, OrderEvents events) {
        this.orders = orders;
        this.holds = holds;
        this.events = events;
    }

    /**
     * Cancelling twice is the same as once.
     *
     * @throws Refusal {@code not-found}, also for somebody else's order, or {@code order-state}
     */
    @Transactional
    public OrderView cancel(OrderId id, AccountId owner) {
        Order order = orders.lock(id)
                .filter(found -> found.account().equals(owner))
                .orElseThrow(() -> Refusal.notFound("order"));
        if (order.cancel()) {
            orders.flush();
            events.tellOf(order);
            holds.giveBack(List.of(order));
        }
        return OrderView.of(order);
    }
}
