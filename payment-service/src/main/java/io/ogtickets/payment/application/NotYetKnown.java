package io.ogtickets.payment.application;

/** Stripe's event speaks of something that an event still to come will make known. */
final class NotYetKnown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotYetKnown() {
        super("not known yet", null, false, false);
    }
}
