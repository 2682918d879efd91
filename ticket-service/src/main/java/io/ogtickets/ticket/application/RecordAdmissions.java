package io.ogtickets.ticket.application;

import io.ogtickets.ticket.domain.Admission;
import io.ogtickets.ticket.domain.TransferStatus;
import io.ogtickets.ticket.store.Admissions;
import io.ogtickets.ticket.store.Transfers;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Learns that gates let holders in, and that a supervisor took that back. */
@Service
public class RecordAdmissions {

    private final Admissions admissions;
    private final Transfers transfers;

    RecordAdmissions(Admissions admissions, Transfers transfers) {
        this.admissions = admissions;
        this.transfers = transfers;
    }

    /** Whoever is let in ends the transfer that nobody has accepted yet; what is told again ends no offer made since. */
    @Transactional
    public void record(List<Admission> told) {
        transfers.endPending(admissions.put(told), TransferStatus.ADMITTED);
    }
}
