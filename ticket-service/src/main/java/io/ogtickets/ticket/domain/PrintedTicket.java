package io.ogtickets.ticket.domain;

import java.util.Optional;

/**
 * What stands on a ticket that is shown to people, beside its code.
 *
 * @param reference of the order, for people
 */
public record PrintedTicket(Ticket ticket, String code, String reference, Session session) {

    public Place place() {
        return ticket.place();
    }

    public Optional<String> gate() {
        return session.gateOf(place().category());
    }

    /** Says nothing of the code. */
    @Override
    public String toString() {
        return "PrintedTicket[" + ticket.id() + "]";
    }
}
