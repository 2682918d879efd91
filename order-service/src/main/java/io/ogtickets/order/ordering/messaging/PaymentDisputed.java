package io.ogtickets.order.ordering.messaging;

import io.ogtickets.order.ordering.domain.DisputeStatus;
import io.ogtickets.platform.money.Money;
import java.time.Instant;
import java.util.UUID;

/** payment-service's {@code payment-disputed}, told again for each step of a dispute. */
record PaymentDisputed(
        UUID payment,
        long version,
        UUID order,
        Money amount,
        DisputeStatus status,
        String reason,
        Instant disputedAt) {}
