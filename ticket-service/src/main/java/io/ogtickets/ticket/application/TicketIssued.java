package io.ogtickets.ticket.application;

import io.ogtickets.platform.event.OutgoingEvent;
import io.ogtickets.ticket.code.IssuedTicket;
import io.ogtickets.ticket.domain.OfferType;
import io.ogtickets.ticket.domain.Ticket;
import java.util.UUID;

/**
 * The event {@code ticket-issued}.
 *
 * @param holder an account id, never a name
 * @param commitment lets a gate know the code's tag without holding it; 64 hex digits
 */
record TicketIssued(
        UUID ticket,
        int version,
        UUID order,
        UUID holder,
        String session,
        String category,
        OfferType type,
        boolean liveCode,
        String commitment) {

    static final String TOPIC = "tickets";
    private static final String TYPE = "ticket-issued";

    static OutgoingEvent of(IssuedTicket issued) {
        Ticket ticket = issued.ticket();
        return new OutgoingEvent(
                TOPIC,
                ticket.id().toString(),
                TYPE,
                new TicketIssued(
                        ticket.id().value(),
                        ticket.version(),
                        ticket.order().value(),
                        ticket.holder().value(),
                        ticket.place().session().value(),
                        ticket.place().category(),
                        ticket.place().type(),
                        ticket.place().liveCode(),
                        issued.code().commitment()));
    }
}
