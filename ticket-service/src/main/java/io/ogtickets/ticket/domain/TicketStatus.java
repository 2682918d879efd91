package io.ogtickets.ticket.domain;

/** What a ticket is good for. Admitted, revoked and transferred tickets open no gate. */
public enum TicketStatus {
    VALID,
    ADMITTED,
    REVOKED,
    TRANSFERRED
}
