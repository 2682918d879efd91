package io.ogtickets.order.ordering.messaging;

import io.ogtickets.platform.money.Money;
import java.time.Instant;
import java.util.UUID;

/** payment-service's {@code payment-succeeded}. */
record PaymentSucceeded(UUID payment, UUID order, Money amount, Instant succeededAt) {}
