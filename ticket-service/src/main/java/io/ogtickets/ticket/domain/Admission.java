package io.ogtickets.ticket.domain;

import java.time.Instant;

/**
 * What a gate did with a ticket.
 *
 * @param version of the ticket at validation-service: what is older than known is ignored
 * @param undone whether the holder is to be let in again
 */
public record Admission(TicketId ticket, int version, String gate, Instant at, boolean undone) {}
