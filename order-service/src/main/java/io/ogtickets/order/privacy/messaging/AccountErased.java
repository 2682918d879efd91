package io.ogtickets.order.privacy.messaging;

import java.util.UUID;

/** auth-service's {@code account-erased}. */
record AccountErased(UUID account) {}
