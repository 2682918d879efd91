package io.ogtickets.validation.application;

import io.ogtickets.platform.audit.StaffActs;
import io.ogtickets.platform.event.Outbox;
import io.ogtickets.platform.problem.Refusal;
import io.ogtickets.validation.domain.AccountId;
import io.ogtickets.validation.domain.Scan;
import io.ogtickets.validation.domain.ScanId;
import io.ogtickets.validation.domain.TicketId;
import io.ogtickets.validation.store.Interventions;
import io.ogtickets.validation.store.Interventions.Act;
import io.ogtickets.validation.store.RecordedScan;
import io.ogtickets.validation.store.Scans;
import io.ogtickets.validation.store.Tickets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A supervisor takes an admission back: the holder didn't go in, and the ticket is good again. */
@Service
public class UndoAdmission {

    private final Tickets tickets;
    private final Scans scans;
    private final Interventions interventions;
    private final Outbox outbox;
    private final StaffActs acts;
    private final Clock clock;

    UndoAdmission(
            Tickets tickets, Scans scans, Interventions interventions, Outbox outbox, StaffActs acts, Clock clock) {
        this.tickets = tickets;
        this.scans = scans;
        this.interventions = interventions;
        this.outbox = outbox;
        this.acts = acts;
        this.clock = clock;
    }

    /** The same admission undone again changes nothing, even if the ticket was admitted anew since. */
    @Transactional
    public Scan undo(ScanId id, AccountId supervisor, String reason) {
        RecordedScan admission = scans.find(id).orElseThrow(() -> Refusal.notFound("scan"));
        if (!admission.scan().isAdmission()) {
            throw notAnAdmission();
        }
        TicketId ticket = Objects.requireNonNull(admission.scan().ticket());
        tickets.lock(ticket);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (interventions.add(id, Act.UNDO, supervisor, reason, now)) {
            if (!scans.undo(id, now)) {
                throw notAnAdmission();
            }
            outbox.append(AdmissionUndone.of(admission, tickets.release(ticket), now));
            acts.tell(InterventionAct.undone(supervisor, admission));
        }
        return admission.scan();
    }

    private static Refusal notAnAdmission() {
        return Refusal.conflict("not-an-admission", "This scan isn't what the ticket is admitted by.");
    }
}
