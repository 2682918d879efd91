package io.ogtickets.ticket.application;

import io.ogtickets.platform.event.OutgoingEvent;
import io.ogtickets.ticket.domain.Ticket;
import io.ogtickets.ticket.domain.TicketId;
import java.time.Instant;
import java.util.UUID;

/** The event {@code ticket-transferred}, about the old ticket. The new one is told of by a {@code ticket-issued}. */
record TicketTransferred(
        UUID ticket, int version, UUID order, String session, UUID replacement, Instant transferredAt) {

    private static final String TYPE = "ticket-transferred";

    static OutgoingEvent of(Ticket given, TicketId replacement, Instant at) {
        return new OutgoingEvent(
                TicketIssued.TOPIC,
                given.id().toString(),
                TYPE,
                new TicketTransferred(
                        given.id().value(),
                        given.version(),
                        given.order().value(),
                        given.place().session().value(),
                        replacement.value(),
                        at));
    }
}
