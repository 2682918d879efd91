package io.ogtickets.order.ordering.application;

import io.ogtickets.order.catalog.application.FindSessions;
import io.ogtickets.order.ordering.domain.AccountId;
import io.ogtickets.order.ordering.domain.Order;
import io.ogtickets.order.ordering.domain.OrderId;
import io.ogtickets.order.ordering.domain.Orders;
import io.ogtickets.platform.problem.Refusal;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes that payment begins, and tells payment-service what is to be paid. */
@Component
public class StartPayment {

    private final Orders orders;
    private final FindSessions sessions;
    private final Clock clock;

    StartPayment(Orders orders, FindSessions sessions, Clock clock) {
        this.orders = orders;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * Starting again is allowed: a buyer may come back to the payment page. Nothing begins for anybody but the owner.
     *
     * @throws Refusal {@code not-found}, also for another's order; {@code order-state}, also once a session was cancelled
     */
    @Transactional
    public PaymentStart start(OrderId id, AccountId payer) {
        Order order = orders.lock(id)
                .filter(found -> found.account().equals(payer))
                .orElseThrow(() -> Refusal.notFound("order"));
        List<String> cancelled = sessions.cancelledAmong(order.sessions());
        if (!cancelled.isEmpty()) {
            throw Refusal.conflict("order-state", "A session of the order was cancelled.")
                    .with("cancelledSessions", cancelled);
        }
        order.startPayment(clock.instant());
        return PaymentStart.of(order);
    }
}
