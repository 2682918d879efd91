package io.ogtickets.payment.domain;

/** Where a payment stands. */
public enum PaymentStatus {
    OPEN,
    SUCCEEDED,
    FAILED,
    EXPIRED;

    /** Money that Stripe took is never denied, however late we hear of it; nothing else brings a payment back. */
    public boolean mayBecome(PaymentStatus next) {
        return switch (this) {
            case OPEN -> next != OPEN;
            case FAILED, EXPIRED -> next == SUCCEEDED;
            case SUCCEEDED -> false;
        };
    }
}
