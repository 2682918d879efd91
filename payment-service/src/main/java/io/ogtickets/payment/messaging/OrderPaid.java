package io.ogtickets.payment.messaging;

import io.ogtickets.platform.money.Money;
import java.time.Instant;
import java.util.UUID;

/** order-service's {@code order-paid}, as far as the report cares. */
record OrderPaid(UUID order, Money total, Instant paidAt) {}
