package io.ogtickets.ticket.application;

import io.ogtickets.ticket.domain.TicketId;
import io.ogtickets.ticket.domain.TransferStatus;
import io.ogtickets.ticket.store.Admissions;
import io.ogtickets.ticket.store.Transfers;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Learns that a gate let a holder in, and that a supervisor took that back. */
@Service
public class RecordAdmission {

    private final Admissions admissions;
    private final Transfers transfers;

    RecordAdmission(Admissions admissions, Transfers transfers) {
        this.admissions = admissions;
        this.transfers = transfers;
    }

    /** A scan ends the transfer that nobody has accepted yet. */
    @Transactional
    public void record(TicketId ticket, int version, String gate, Instant admittedAt) {
        admissions.put(ticket, version, gate, admittedAt);
        transfers.endPending(List.of(ticket), TransferStatus.ADMITTED);
    }

    @Transactional
    public void undo(TicketId ticket, int version, String gate, Instant undoneAt) {
        admissions.undo(ticket, version, gate, undoneAt);
    }
}
