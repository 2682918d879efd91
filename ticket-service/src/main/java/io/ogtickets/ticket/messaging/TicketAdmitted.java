package io.ogtickets.ticket.messaging;

import java.time.Instant;
import java.util.UUID;

/** {@code ticket-admitted}, as far as we read it. */
record TicketAdmitted(UUID ticket, int version, String gate, Instant admittedAt) {}
