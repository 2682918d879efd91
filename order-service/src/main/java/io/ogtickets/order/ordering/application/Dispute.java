package io.ogtickets.order.ordering.application;

import io.ogtickets.order.ordering.domain.DisputeStatus;
import io.ogtickets.platform.money.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * A payer's bank wants money back.
 *
 * @param reason in Stripe's words, such as {@code fraudulent}
 */
public record Dispute(UUID payment, DisputeStatus status, String reason, Money amount, Instant openedAt) {}
