package io.ogtickets.ticket.domain;

import java.util.Map;
import java.util.Set;

/** How far a transfer is. What is over stays over. */
public enum TransferStatus {
    /** Waits for somebody to accept it. */
    PENDING,
    /** Accepted; the old ticket is being revoked, and the new one issued. */
    ACCEPTING,
    COMPLETED,
    /** By the giver. */
    CANCELLED,
    EXPIRED,
    /** A gate let the giver in first. */
    ADMITTED,
    /** A refund took the ticket back first. */
    REVOKED;

    private static final Map<TransferStatus, Set<TransferStatus>> NEXT = Map.of(
            PENDING, Set.of(ACCEPTING, CANCELLED, EXPIRED, ADMITTED, REVOKED),
            ACCEPTING, Set.of(COMPLETED, ADMITTED, REVOKED));

    public boolean mayBecome(TransferStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }
}
