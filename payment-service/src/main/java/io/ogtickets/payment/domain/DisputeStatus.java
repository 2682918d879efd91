package io.ogtickets.payment.domain;

/** Where a dispute stands, as Stripe names it, without what differs only in the paperwork. */
public enum DisputeStatus {
    NEEDS_RESPONSE,
    UNDER_REVIEW,
    WON,
    LOST;

    /** Forward only: a decision is final, and news come in any order. */
    public boolean mayBecome(DisputeStatus next) {
        return !isClosed() && next.compareTo(this) > 0;
    }

    public boolean isClosed() {
        return this == WON || this == LOST;
    }
}
