package io.ogtickets.ticket.messaging;

import io.ogtickets.ticket.domain.Admission;
import io.ogtickets.ticket.domain.TicketId;
import java.time.Instant;
import java.util.UUID;

/** {@code admission-undone}, as far as we read it. */
record AdmissionUndone(UUID ticket, int version, String gate, Instant undoneAt) {

    Admission admission() {
        return new Admission(new TicketId(ticket), version, gate, undoneAt, true);
    }
}
