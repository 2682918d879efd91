package io.ogtickets.ticket.domain;

import io.ogtickets.platform.problem.Refusal;

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

    /** Taken back. Of one that was taken back or given away before, nothing becomes. */
    public Ticket revoke() {
        return become(TicketStatus.REVOKED);
    }

    /** Given away: another ticket stands in its place. */
    public Ticket transfer() {
        return become(TicketStatus.TRANSFERRED);
    }

    /** Bound to another phone. */
    public Ticket bind() {
        return next();
    }

    /** Given another code. */
    public Ticket renew() {
        return next();
    }

    private Ticket next() {
        return new Ticket(place, version + 1, order, holder, status);
    }

    /** Refuses with {@code ticket-not-valid} if its code must not be seen any more. */
    public void demandShown() {
        if (!status.showsCode()) {
            throw Refusal.conflict("ticket-not-valid", "This ticket is no longer good for anything.")
                    .with("ticketStatus", status);
        }
    }

    private Ticket become(TicketStatus next) {
        return status.mayBecome(next) ? new Ticket(place, version + 1, order, holder, next) : this;
    }

    public TicketId id() {
        return place.ticket();
    }
}
