package io.ogtickets.order.ordering.domain;

import io.ogtickets.platform.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What happened to an order, for others to know. */
public sealed interface OrderEvent {

    /** The order as it is after the event. */
    Order order();

    /** Its places are held. */
    record Placed(Order order) implements OrderEvent {}

    /** Its places are sold. */
    record Paid(Order order) implements OrderEvent {}

    /** Its buyer gave its places back. */
    record Cancelled(Order order) implements OrderEvent {}

    /** Its hold ran out. */
    record Expired(Order order) implements OrderEvent {}

    /**
     * Money that must go back.
     *
     * @param version of the order, after this event
     * @param reason a stable code: why tickets are refunded, or why money could not be kept
     * @param tickets that it goes back for, good for nothing any more; none for money that paid nothing
     */
    record RefundRequested(
            Order order, UUID refund, PaymentId payment, int version, Money amount, String reason, List<UUID> tickets)
            implements OrderEvent {}

    /**
     * Money for tickets is back with who paid.
     *
     * @param version of the order, after this event
     */
    record Refunded(Order order, UUID refund, int version, Instant at, Money amount, List<OrderedTicket> tickets)
            implements OrderEvent {}
}
