package io.ogtickets.ticket.application;

import io.ogtickets.ticket.domain.TicketId;
import io.ogtickets.ticket.store.Admissions;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Learns that a gate let a holder in, and that a supervisor took that back. */
@Service
public class RecordAdmission {

    private final Admissions admissions;

    RecordAdmission(Admissions admissions) {
        this.admissions = admissions;
    }

    @Transactional
    public void record(TicketId ticket, int version, String gate, Instant admittedAt) {
        admissions.put(ticket, version, gate, admittedAt);
    }

    @Transactional
    public void undo(TicketId ticket, int version, String gate, Instant undoneAt) {
        admissions.undo(ticket, version, gate, undoneAt);
    }
}
