package io.ogtickets.payment.domain;

import io.ogtickets.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What Stripe says of a Checkout Session.
 *
 * @param id Stripe's
 * @param url Stripe's page, while it is open
 * @param total what it takes or took
 * @param paymentIntent Stripe's id of the capture, which a refund would name
 * @param payment ours, from the session's metadata; null if the session isn't of our making
 */
public record CheckoutSession(
        String id,
        @Nullable String url,
        State state,
        Money total,
        @Nullable String paymentIntent,
        @Nullable PaymentId payment) {

    /** {@code PROCESSING}: the buyer is done, the money is on its way. */
    public enum State {
        OPEN,
        PROCESSING,
        PAID,
        FAILED,
        EXPIRED
    }
}
