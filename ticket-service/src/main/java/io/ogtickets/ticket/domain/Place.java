package io.ogtickets.ticket.domain;

/**
 * One person's place in an order.
 *
 * @param ticket the id that order-service minted for it
 * @param liveCode whether a gate asks for the phone's live code
 */
public record Place(TicketId ticket, SessionCode session, String category, OfferType type, boolean liveCode) {

    /** The same place under another ticket. */
    public Place heldBy(TicketId other) {
        return new Place(other, session, category, type, liveCode);
    }
}
