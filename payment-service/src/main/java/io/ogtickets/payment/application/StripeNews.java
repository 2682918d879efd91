package io.ogtickets.payment.application;

import io.ogtickets.payment.domain.CheckoutSession;
import io.ogtickets.payment.domain.DisputeNews;
import io.ogtickets.payment.domain.PaymentId;
import io.ogtickets.payment.domain.RefundNews;
import org.jspecify.annotations.Nullable;

/** What an event of Stripe's tells us. */
public sealed interface StripeNews {

    /** A checkout session has changed. */
    record SessionChanged(CheckoutSession session) implements StripeNews {}

    /** One try with one card was refused; {@code payment} is null if it isn't one of ours. */
    record CardDeclined(@Nullable PaymentId payment) implements StripeNews {}

    /** A refund was made, or has changed. */
    record RefundChanged(RefundNews refund) implements StripeNews {}

    /** A payer's bank wants money back, or has decided. */
    record DisputeChanged(DisputeNews dispute) implements StripeNews {}

    /** Nothing that we act on. */
    record Other() implements StripeNews {}
}
