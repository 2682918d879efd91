package io.ogtickets.ticket.web;

import io.ogtickets.ticket.code.IssuedTicket;
import io.ogtickets.ticket.domain.OfferType;
import io.ogtickets.ticket.domain.Ticket;
import io.ogtickets.ticket.domain.TicketStatus;
import java.util.UUID;

/**
 * A ticket as its holder sees it.
 *
 * @param code what its QR symbol holds
 */
record TicketResponse(
        UUID id,
        UUID order,
        String session,
        String category,
        OfferType type,
        UUID holder,
        TicketStatus status,
        String code) {

    static TicketResponse of(IssuedTicket issued) {
        Ticket ticket = issued.ticket();
        return new TicketResponse(
                ticket.id().value(),
                ticket.order().value(),
                ticket.place().session().value(),
                ticket.place().category(),
                ticket.place().type(),
                ticket.holder().value(),
                ticket.status(),
                issued.code().text());
    }

    /** Says nothing of the code. */
    @Override
    public String toString() {
        return "TicketResponse[" + id + "]";
    }
}
