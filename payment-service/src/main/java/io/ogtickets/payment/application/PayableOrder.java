package io.ogtickets.payment.application;

import io.ogtickets.payment.domain.OrderId;
import io.ogtickets.platform.money.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * An order that waits for its money.
 *
 * @param account whose it is
 * @param description what is bought, for Stripe's page
 */
public record PayableOrder(
        OrderId id, UUID account, String reference, String description, Money amount, Instant holdExpiresAt) {}
