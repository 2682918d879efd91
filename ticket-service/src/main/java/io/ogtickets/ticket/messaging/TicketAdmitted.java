package io.ogtickets.ticket.messaging;

import io.ogtickets.ticket.domain.Admission;
import io.ogtickets.ticket.domain.TicketId;
import java.time.Instant;
import java.util.UUID;

/** {@code ticket-admitted}, as far as we read it. */
record TicketAdmitted(UUID ticket, int version, String gate, Instant admittedAt) {

    Admission admission() {
        return new Admission(new TicketId(ticket), version, gate, admittedAt, false);
    }
}
