package io.ogtickets.order.ordering.application;

import io.ogtickets.order.ordering.domain.Order;
import io.ogtickets.order.ordering.domain.Orders;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives the places of unpaid orders back when their time has run out. Several instances may do so at once. */
@Component
public class ExpireHolds {

    private static final int BATCH = 300;

    private final Orders orders;
    private final Holds holds;
    private final OrderEvents events;
    private final Clock clock;

    ExpireHolds(Orders orders, Holds holds, OrderEvents events, Clock clock) {
        this.orders = orders;
        this.holds = holds;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes a batch of orders whose hold has run out.
     *
     * @return whether there may be more
     */
    @Transactional
    public boolean expireSome() {
        Instant now = clock.instant();
        List<Order> overdue = orders.lockOverdue(now, BATCH);
        overdue.forEach(order -> order.expire(now));
        orders.flush();
        events.tellOf(overdue);
        holds.giveBack(overdue);
        return overdue.size() == BATCH;
    }
}
