package io.ogtickets.ticket.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ogtickets.ticket.code.IssuedTicket;
import io.ogtickets.ticket.domain.OfferType;
import io.ogtickets.ticket.domain.Ticket;
import io.ogtickets.ticket.domain.TicketStatus;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as its holder sees it.
 *
 * @param code what its QR symbol holds; only while the ticket is good for something
 */
record TicketResponse(
        UUID id,
        UUID order,
        String session,
        String category,
        OfferType type,
        UUID holder,
        TicketStatus status,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String code) {

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
                ticket.status().showsCode() ? issued.code().text() : null);
    }

    /** Says nothing of the code. */
    @Override
    public String toString() {
        return "TicketResponse[" + id + "]";
    }
}
