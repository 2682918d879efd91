package io.ogtickets.payment.application;

import io.ogtickets.payment.domain.CheckoutSession;
import io.ogtickets.payment.domain.Payment;

/**
 * Stripe Checkout. Each call throws {@link io.ogtickets.platform.problem.NeighbourUnavailable} if Stripe gave no usable
 * answer, and {@link StripeRefused} if it refused what we asked. Never called inside a transaction.
 */
public interface Checkout {

    /** Makes the payment's session; the same payment gets the same session, however often it is asked for. */
    CheckoutSession open(Payment payment);

    CheckoutSession find(String sessionId);

    /** Ends the session if it is still open; answers how it stands then. */
    CheckoutSession expire(String sessionId);
}
