package io.ogtickets.ticket.application;

import io.ogtickets.platform.event.OutgoingEvent;
import io.ogtickets.ticket.domain.Ticket;
import java.time.Instant;
import java.util.UUID;

/** The event {@code ticket-bound}: live codes under smaller numbers are void. */
record TicketBound(UUID ticket, int version, int bindingNo, Instant boundAt) {

    private static final String TYPE = "ticket-bound";

    static OutgoingEvent of(Ticket ticket, int number, Instant at) {
        return new OutgoingEvent(
                TicketIssued.TOPIC,
                ticket.id().toString(),
                TYPE,
                new TicketBound(ticket.id().value(), ticket.version(), number, at));
    }
}
