package io.ogtickets.ticket.messaging;

import java.util.UUID;

/** {@code account-erased}, as far as we read it. */
record AccountErased(UUID account) {}
