package io.ogtickets.ticket.application;

import io.ogtickets.platform.event.OutgoingEvent;
import io.ogtickets.ticket.domain.Ticket;
import java.time.Instant;
import java.util.UUID;

/** The event {@code ticket-revoked}: the ticket opens no gate any more. */
record TicketRevoked(UUID ticket, int version, UUID order, String session, String reason, Instant revokedAt) {

    private static final String TYPE = "ticket-revoked";

    static OutgoingEvent of(Ticket revoked, String reason, Instant at) {
        return new OutgoingEvent(
                TicketIssued.TOPIC,
                revoked.id().toString(),
                TYPE,
                new TicketRevoked(
                        revoked.id().value(),
                        revoked.version(),
                        revoked.order().value(),
                        revoked.place().session().value(),
                        reason,
                        at));
    }
}
