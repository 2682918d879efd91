package io.ogtickets.payment.application;

import io.ogtickets.payment.domain.CheckoutSession;
import io.ogtickets.payment.domain.PaymentId;
import org.jspecify.annotations.Nullable;

/** What an event of Stripe's tells us. */
public sealed interface StripeNews {

    /** A checkout session has changed. */
    record SessionChanged(CheckoutSession session) implements StripeNews {}

    /** One try with one card was refused; {@code payment} is null if it isn't one of ours. */
    record CardDeclined(@Nullable PaymentId payment) implements StripeNews {}

    /** Nothing that we act on. */
    record Other() implements StripeNews {}
}
