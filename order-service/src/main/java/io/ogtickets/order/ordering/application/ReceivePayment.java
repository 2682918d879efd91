package io.ogtickets.order.ordering.application;

import io.ogtickets.order.ordering.domain.Order;
import io.ogtickets.order.ordering.domain.OrderId;
import io.ogtickets.order.ordering.domain.Orders;
import io.ogtickets.order.ordering.domain.PaymentId;
import io.ogtickets.platform.money.Money;
import io.ogtickets.platform.problem.Refusal;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes note of a payment that succeeded. It locks no allotment, so that many payments can share a transaction;
 * {@link SettleLateMoney} does what needs places.
 */
@Component
public class ReceivePayment {

    private final Orders orders;
    private final OrderEvents events;

    ReceivePayment(Orders orders, OrderEvents events) {
        this.orders = orders;
        this.events = events;
    }

    /**
     * The same payment again changes nothing.
     *
     * @throws Refusal {@code not-found}: money for an order that was never placed is for a person to look at
     */
    @Transactional
    public void receive(OrderId id, PaymentId payment, Money amount, Instant at) {
        Order order = orders.lock(id).orElseThrow(() -> Refusal.notFound("order"));
        order.receive(payment, amount, at);
        events.tellOf(order);
    }
}
