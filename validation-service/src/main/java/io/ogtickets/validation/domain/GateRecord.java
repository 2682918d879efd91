package io.ogtickets.validation.domain;

import org.jspecify.annotations.Nullable;

/**
 * What is known here under a ticket's id. A ticket may be revoked before it is told of, and told of before its session.
 */
public record GateRecord(
        boolean revoked, @Nullable Ticket ticket, @Nullable Session session) {

    public static final GateRecord NOTHING = new GateRecord(false, null, null);

    GateRecord admitting(Admission admission) {
        return new GateRecord(revoked, ticket == null ? null : ticket.admittedBy(admission), session);
    }
}
