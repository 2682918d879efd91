package io.ogtickets.order.refund.messaging;

import java.util.UUID;

/** ticket-service's {@code ticket-transferred}, about the ticket that was given away. */
record TicketTransferred(UUID ticket) {}
