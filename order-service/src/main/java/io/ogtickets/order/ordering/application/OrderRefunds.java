package io.ogtickets.order.ordering.application;

import io.ogtickets.order.ordering.domain.Order;
import io.ogtickets.order.ordering.domain.OrderedTicket;
import io.ogtickets.platform.id.Ids;
import io.ogtickets.platform.problem.Refusal;
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

    /** Lets money for the same tickets go back once more, after a failure. */
    public void requestAgain(Order order, UUID failed, UUID refund, String reason) {
        order.requestRefundAgain(failed, refund, reason);
        events.tellOf(order);
    }

    /**
     * Lets money that paid nothing go back once more, after a failure.
     *
     * @throws Refusal {@code not-found} if no such refund failed
     */
    public void returnAgain(Order order, UUID failed) {
        if (!order.failedReturns().contains(failed)) {
            throw Refusal.notFound("failed refund");
        }
        order.returnAgain(failed, Ids.next());
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
