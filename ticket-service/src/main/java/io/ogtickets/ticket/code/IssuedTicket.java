package io.ogtickets.ticket.code;

import io.ogtickets.platform.signing.Signer;
import io.ogtickets.ticket.domain.PaidOrder;
import io.ogtickets.ticket.domain.Place;
import io.ogtickets.ticket.domain.Ticket;

/** A ticket together with its code. */
public record IssuedTicket(Ticket ticket, TicketCode code) {

    /** Issues the ticket of one place, signed by the key that is active now. */
    public static IssuedTicket of(PaidOrder order, Place place, Share user, Share purchase, Signer signer) {
        return new IssuedTicket(Ticket.issue(order, place), TicketCode.of(place, user, purchase, signer));
    }

    /** The same ticket with another code, signed by the key that is active now. The old code's commitment is void with it. */
    public IssuedTicket renewed(Share user, Share purchase, Signer signer) {
        return new IssuedTicket(ticket.renew(), TicketCode.of(ticket.place(), user, purchase, signer));
    }
}
