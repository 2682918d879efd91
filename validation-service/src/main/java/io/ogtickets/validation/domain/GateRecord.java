package io.ogtickets.validation.domain;

import org.jspecify.annotations.Nullable;

/**
 * What is known here under a ticket's id. A ticket may be revoked before it is told of, and told of before its session.
 */
public record GateRecord(
        boolean revoked, @Nullable Ticket ticket, @Nullable Session session) {

    public static final GateRecord NOTHING = new GateRecord(false, null, null);

    /** What the ticket lets into, if it was told of. */
    @Nullable
    Place place() {
        return ticket == null ? null : ticket.place();
    }

    /** The gate that the ticket is for, if its session was told of and has one. */
    @Nullable
    Gate gate() {
        return ticket == null || session == null
                ? null
                : session.gateOf(ticket.place().category()).orElse(null);
    }

    GateRecord admitting(Admission admission) {
        return new GateRecord(revoked, ticket == null ? null : ticket.admittedBy(admission), session);
    }
}
