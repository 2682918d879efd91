package io.ogtickets.payment.messaging;

import java.util.UUID;

/** auth-service's {@code account-erased}. */
record AccountErased(UUID account) {}
