package io.ogtickets.order.ordering.domain;

import java.util.Map;
import java.util.Set;

/** Where an order stands. */
public enum OrderStatus {
    AWAITING_PAYMENT,
    PAID,
    PARTIALLY_REFUNDED,
    REFUNDED,
    CANCELLED,
    EXPIRED;

    /** From EXPIRED to PAID goes late money, when the places are still to be had. */
    private static final Map<OrderStatus, Set<OrderStatus>> EDGES = Map.of(
            AWAITING_PAYMENT, Set.of(PAID, CANCELLED, EXPIRED),
            EXPIRED, Set.of(PAID),
            PAID, Set.of(PARTIALLY_REFUNDED, REFUNDED),
            PARTIALLY_REFUNDED, Set.of(REFUNDED),
            REFUNDED, Set.of(),
            CANCELLED, Set.of());

    public boolean canBecome(OrderStatus next) {
        return EDGES.getOrDefault(this, Set.of()).contains(next);
    }

    /** Nothing follows. */
    public boolean isFinal() {
        return EDGES.getOrDefault(this, Set.of()).isEmpty();
    }
}
