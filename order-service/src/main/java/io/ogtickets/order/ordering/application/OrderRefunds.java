package io.ogtickets.order.ordering.application;

import io.ogtickets.order.ordering.domain.Order;
import io.ogtickets.order.ordering.domain.OrderedTicket;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What refunds change in orders; always part of a refund's transaction, which has locked the order. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class OrderRefunds {

    private final Holds holds;
    private final OrderEvents events;

    OrderRefunds(Holds holds, OrderEvents events) {
        this.holds = holds;
        this.events = events;
    }

    /**
     * Lets money go back for tickets that open no gate any more, and sells their places again.
     *
     * @param reason a stable code
     */
    public void request(Order order, UUID refund, Collection<OrderedTicket> tickets, String reason) {
        order.requestRefund(refund, tickets, reason);
        holds.giveBack(order.account(), order.demandOf(tickets));
        events.tellOf(order);
    }

    /** The money arrived. */
    public void refunded(Order order, UUID refund, Instant at) {
        order.refunded(refund, at);
        events.tellOf(order);
    }

    /** The money could not be given back. */
    public void failed(Order order, UUID refund) {
        order.refundFailed(refund);
    }
}
