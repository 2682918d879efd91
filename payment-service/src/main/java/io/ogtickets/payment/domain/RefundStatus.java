package io.ogtickets.payment.domain;

/** Where a refund stands. */
public enum RefundStatus {
    /** We owe it, and Stripe has not said yes. */
    REQUESTED,
    /** Stripe has it; the bank hasn't. */
    PENDING,
    SUCCEEDED,
    FAILED;

    /**
     * Forward only, so that news in any order ends in the same place. A refund that succeeded may still fail, when the
     * bank sends the money back; one that failed is never mended, a new one is made.
     */
    public boolean mayBecome(RefundStatus next) {
        return switch (this) {
            case REQUESTED -> next != REQUESTED;
            case PENDING -> next == SUCCEEDED || next == FAILED;
            case SUCCEEDED -> next == FAILED;
            case FAILED -> false;
        };
    }

    public boolean isUnderWay() {
        return this == REQUESTED || this == PENDING;
    }
}
