package io.ogtickets.ticket.domain;

/**
 * One person's right to enter one session.
 *
 * @param version grows with each change that others are told of
 * @param holder whose it is now
 */
public record Ticket(Place place, int version, OrderId order, AccountId holder, TicketStatus status) {

    private static final int FIRST_VERSION = 1;

    /** The buyer is the first holder. */
    public static Ticket issue(PaidOrder order, Place place) {
        return new Ticket(place, FIRST_VERSION, order.id(), order.account(), TicketStatus.VALID);
    }

    public TicketId id() {
        return place.ticket();
    }
}
