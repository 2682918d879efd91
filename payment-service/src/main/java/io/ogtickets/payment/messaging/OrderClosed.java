package io.ogtickets.payment.messaging;

import java.util.UUID;

/** order-service's {@code order-expired} and {@code order-cancelled}, as far as a payment cares. */
record OrderClosed(UUID order) {}
