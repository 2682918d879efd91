package io.ogtickets.order.ordering.messaging;

import java.time.Instant;
import java.util.UUID;

/** payment-service's {@code payment-refunded}. */
record PaymentRefunded(UUID order, UUID refund, Instant refundedAt) {}
