package io.ogtickets.validation.messaging;

import io.ogtickets.validation.domain.AccountId;
import io.ogtickets.validation.domain.Commitment;
import io.ogtickets.validation.domain.OfferType;
import io.ogtickets.validation.domain.Place;
import io.ogtickets.validation.domain.SessionCode;
import io.ogtickets.validation.domain.Ticket;
import io.ogtickets.validation.domain.TicketId;
import java.util.UUID;

/** {@code ticket-issued}, as far as we read it. */
record TicketIssued(
        UUID ticket,
        int version,
        UUID holder,
        String session,
        String category,
        OfferType type,
        boolean liveCode,
        String commitment) {

    Ticket toTicket() {
        return new Ticket(
                new TicketId(ticket),
                version,
                new AccountId(holder),
                new Place(new SessionCode(session), category, type),
                liveCode,
                Commitment.ofHex(commitment),
                0,
                null);
    }
}
