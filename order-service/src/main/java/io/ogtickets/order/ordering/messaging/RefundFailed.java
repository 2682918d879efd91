package io.ogtickets.order.ordering.messaging;

import java.util.UUID;

/** payment-service's {@code refund-failed}. */
record RefundFailed(UUID order, UUID refund, String reason) {}
