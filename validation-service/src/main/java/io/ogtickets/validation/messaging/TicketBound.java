package io.ogtickets.validation.messaging;

import java.util.UUID;

/** {@code ticket-bound}, as far as we read it. */
record TicketBound(UUID ticket, int bindingNo) {}
