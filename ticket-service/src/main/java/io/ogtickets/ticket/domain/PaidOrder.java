package io.ogtickets.ticket.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An order that was paid: what is to be issued, and to whom.
 *
 * @param version the order's, as of its payment
 * @param reference short, for people
 */
public record PaidOrder(OrderId id, int version, String reference, AccountId account, List<Place> places) {

    public PaidOrder {
        places = List.copyOf(places);
        Set<TicketId> tickets = new HashSet<>();
        for (Place place : places) {
            if (!tickets.add(place.ticket())) {
                throw new IllegalArgumentException("Order " + id + " names ticket " + place.ticket() + " twice");
            }
        }
        if (places.isEmpty()) {
            throw new IllegalArgumentException("Order " + id + " has no places");
        }
    }

    /** Of an order, what one person holds now: these tickets, at least one. */
    public static PaidOrder asHeld(List<Ticket> tickets, String reference) {
        Ticket any = tickets.getFirst();
        return new PaidOrder(
                any.order(),
                any.version(),
                reference,
                any.holder(),
                tickets.stream().map(Ticket::place).toList());
    }
}
