package io.ogtickets.payment.messaging;

import io.ogtickets.platform.money.Money;
import java.util.UUID;

/** order-service's {@code refund-requested}: the tickets, if any, are revoked already. */
record RefundRequested(UUID refund, UUID order, UUID payment, Money amount, String reason) {}
