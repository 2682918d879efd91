package io.ogtickets.ticket.domain;

import java.util.Map;
import java.util.Set;

/** What a ticket is good for. Admitted, revoked and transferred tickets open no gate. */
public enum TicketStatus {
    VALID,
    ADMITTED,
    REVOKED,
    TRANSFERRED;

    /**
     * validation-service decides which of scan, refund and transfer wins, and tells of it on several topics. An undone
     * admission may therefore be heard of after the refund that it made room for: an admitted ticket can be revoked.
     */
    private static final Map<TicketStatus, Set<TicketStatus>> NEXT = Map.of(
            VALID, Set.of(ADMITTED, REVOKED, TRANSFERRED),
            ADMITTED, Set.of(VALID, REVOKED, TRANSFERRED),
            REVOKED, Set.of(),
            TRANSFERRED, Set.of());

    public boolean mayBecome(TicketStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** Whether its holder may see its code. */
    public boolean showsCode() {
        return this == VALID || this == ADMITTED;
    }
}
