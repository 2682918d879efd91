package io.ogtickets.order.refund.domain;

import java.util.Map;
import java.util.Set;

/** Where a refund stands. */
public enum RefundStatus {
    /** Wished; its tickets aren't revoked yet. No money moves. */
    PENDING,
    /** Its tickets could not be revoked, so nothing came of it. */
    REFUSED,
    /** Its tickets are revoked, and the money is on its way. */
    REQUESTED,
    /** The money is back. */
    REFUNDED,
    /** The money could not be given back, though the tickets are revoked: somebody has to look at it. */
    FAILED,
    /** It failed, and another refund took its place. */
    RETRIED;

    private static final Map<RefundStatus, Set<RefundStatus>> EDGES = Map.of(
            PENDING, Set.of(REQUESTED, REFUSED),
            REFUSED, Set.of(),
            REQUESTED, Set.of(REFUNDED, FAILED),
            REFUNDED, Set.of(),
            FAILED, Set.of(REFUNDED, RETRIED),
            RETRIED, Set.of());

    public boolean canBecome(RefundStatus next) {
        return EDGES.getOrDefault(this, Set.of()).contains(next);
    }
}
