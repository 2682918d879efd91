package io.ogtickets.order.ordering.domain;

import io.ogtickets.platform.money.Money;

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
     * @param reason a stable code: {@code order-cancelled}, {@code already-paid}, {@code amount-differs}, or why late
     *     money could not have the places again
     */
    record RefundRequested(Order order, PaymentId payment, int version, Money amount, String reason)
            implements OrderEvent {}
}
