package io.ogtickets.payment.domain;

import org.jspecify.annotations.Nullable;

/**
 * What Stripe says of a refund.
 *
 * @param id Stripe's
 * @param refund ours, from its metadata; null if it isn't of our making
 * @param status never {@code REQUESTED}
 * @param failure why it failed, in Stripe's words
 */
public record RefundNews(
        String id,
        @Nullable RefundId refund,
        RefundStatus status,
        @Nullable String failure) {}
