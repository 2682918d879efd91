package io.ogtickets.order.ordering.application;

import io.ogtickets.order.ordering.domain.AccountId;
import io.ogtickets.order.ordering.domain.Order;
import io.ogtickets.order.ordering.domain.OrderId;
import io.ogtickets.order.ordering.domain.Orders;
import io.ogtickets.platform.problem.Refusal;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a buyer who isn't ready to pay more time (WCAG 2.2, 2.2.1 "Timing Adjustable"). */
@Component
public class ExtendHold {

    private final Orders orders;
    private final Clock clock;
    private final HoldExtension extension;

    ExtendHold(Orders orders, Clock clock, OrderProperties properties) {
        this.orders = orders;
        this.clock = clock;
        this.extension = properties.holdExtension();
    }

    /**
     * Adds what the settings say.
     *
     * @throws Refusal {@code not-found}, also for somebody else's order, or {@code order-state}
     */
    @Transactional
    public OrderView extend(OrderId id, AccountId owner) {
        Order order = orders.lock(id)
                .filter(found -> found.account().equals(owner))
                .orElseThrow(() -> Refusal.notFound("order"));
        order.extendHold(clock.instant(), extension.by(), extension.times());
        return OrderView.of(order);
    }
}
