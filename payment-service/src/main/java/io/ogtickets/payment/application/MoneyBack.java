package io.ogtickets.payment.application;

import io.ogtickets.payment.domain.OrderId;
import io.ogtickets.payment.domain.PaymentId;
import io.ogtickets.payment.domain.RefundId;
import io.ogtickets.payment.domain.RefundNews;
import io.ogtickets.platform.money.Money;
import java.util.Optional;

/**
 * Refunds at Stripe. Each call throws {@link io.ogtickets.platform.problem.NeighbourUnavailable} if Stripe gave no usable
 * answer, and {@link StripeRefused} if it refused what we asked. Never called inside a transaction.
 */
public interface MoneyBack {

    /** What Stripe is asked for; it follows from the refund alone. */
    record Wanted(RefundId refund, PaymentId payment, OrderId order, String paymentIntent, Money amount) {}

    /** Makes the refund; for a day the same refund is made once, however often it is asked for. */
    RefundNews make(Wanted wanted);

    /** The refund of ours that Stripe made of this capture, if it made it. */
    Optional<RefundNews> findOurs(String paymentIntent, RefundId refund);

    RefundNews find(String stripeId);
}
