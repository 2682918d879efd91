package io.ogtickets.payment.domain;

import io.ogtickets.platform.money.Money;
import java.time.Instant;

/**
 * What Stripe says of a dispute.
 *
 * @param id Stripe's
 * @param paymentIntent whose money the payer's bank wants back
 * @param reason in Stripe's words, such as {@code fraudulent}
 */
public record DisputeNews(
        String id, String paymentIntent, Money amount, String reason, DisputeStatus status, Instant openedAt) {}
