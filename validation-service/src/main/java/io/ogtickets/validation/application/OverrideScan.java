package io.ogtickets.validation.application;

import io.ogtickets.platform.audit.StaffActs;
import io.ogtickets.platform.event.Outbox;
import io.ogtickets.platform.id.Ids;
import io.ogtickets.platform.problem.Refusal;
import io.ogtickets.validation.domain.AccountId;
import io.ogtickets.validation.domain.AdmissionRule;
import io.ogtickets.validation.domain.GateRecord;
import io.ogtickets.validation.domain.Scan;
import io.ogtickets.validation.domain.ScanId;
import io.ogtickets.validation.domain.ScanName;
import io.ogtickets.validation.domain.TicketId;
import io.ogtickets.validation.domain.Verdict;
import io.ogtickets.validation.store.Interventions;
import io.ogtickets.validation.store.Interventions.Act;
import io.ogtickets.validation.store.RecordedScan;
import io.ogtickets.validation.store.Scans;
import io.ogtickets.validation.store.Tickets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A supervisor lets in whom a scan refused for place, time or form. The admission is a scan of its own. */
@Service
public class OverrideScan {

    private final AdmissionRule rule;
    private final Tickets tickets;
    private final Scans scans;
    private final Interventions interventions;
    private final Outbox outbox;
    private final StaffActs acts;
    private final Clock clock;

    OverrideScan(
            GateProperties properties,
            Tickets tickets,
            Scans scans,
            Interventions interventions,
            Outbox outbox,
            StaffActs acts,
            Clock clock) {
        this.rule = new AdmissionRule(properties.openBefore());
        this.tickets = tickets;
        this.scans = scans;
        this.interventions = interventions;
        this.outbox = outbox;
        this.acts = acts;
        this.clock = clock;
    }

    /** The same scan overridden again is the same admission again. */
    @Transactional
    public Scan override(ScanId id, AccountId supervisor, String reason) {
        RecordedScan refused = scans.find(id).orElseThrow(() -> Refusal.notFound("scan"));
        TicketId ticket = refused.scan().ticket();
        if (ticket == null || !refused.scan().verdict().canBeOverridden()) {
            throw refusal(refused.scan().verdict());
        }
        GateRecord known = tickets.lock(ticket);
        RecordedScan before = scans.find(List.of(ScanName.ofOverride(id))).get(ScanName.ofOverride(id));
        return before == null ? admit(refused, ticket, known, supervisor, reason) : before.scan();
    }

    private Scan admit(RecordedScan refused, TicketId ticket, GateRecord known, AccountId supervisor, String reason) {
        Verdict verdict = rule.verdictInSpiteOfAll(known, refused.session());
        if (verdict != Verdict.ADMITTED) {
            throw refusal(verdict);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        RecordedScan admission =
                refused.overriddenBy(supervisor, Scan.override(new ScanId(Ids.next()), now, ticket, known));
        scans.addAll(List.of(admission));
        interventions.add(refused.scan().id(), Act.OVERRIDE, supervisor, reason, now);
        outbox.append(TicketAdmitted.of(admission, tickets.admit(List.of(admission))));
        acts.tell(InterventionAct.overridden(supervisor, refused));
        return admission.scan();
    }

    private static Refusal refusal(Verdict verdict) {
        return Refusal.conflict("not-overridable", "No supervisor can let this holder in.")
                .with("verdict", verdict);
    }
}
