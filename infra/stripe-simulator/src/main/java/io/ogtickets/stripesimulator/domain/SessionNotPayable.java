package io.ogtickets.stripesimulator.domain;

import java.io.Serial;

/** Someone tried to pay a session that is complete or expired: there is never a second payment. */
public final class SessionNotPayable extends StripeFailure {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient CheckoutSession session;

    SessionNotPayable(CheckoutSession session) {
        super(
                409,
                "invalid_request_error",
                "payment_intent_unexpected_state",
                null,
                session.status() == SessionStatus.COMPLETE
                        ? "This Checkout Session is already complete."
                        : "This Checkout Session has expired.");
        this.session = session;
    }

    public CheckoutSession session() {
        return session;
    }
}
