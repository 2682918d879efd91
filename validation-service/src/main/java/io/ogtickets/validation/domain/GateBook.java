package io.ogtickets.validation.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of some tickets, while nobody else can change it. Scans are settled in it one after the other, each in sight
 * of those before: of two scans of one ticket, the second finds the first one's admission.
 */
public final class GateBook {

    private final AdmissionRule rule;
    private final Map<TicketId, GateRecord> records;
    private final Set<TicketId> displaced = new HashSet<>();

    /** The tickets that aren't in the records are unknown. */
    public GateBook(AdmissionRule rule, Map<TicketId, GateRecord> records) {
        this.rule = rule;
        this.records = new HashMap<>(records);
    }

    /** Gives the verdict on a code, or on what is no code of ours. */
    public Scan settle(ScanId id, Attempt attempt, @Nullable CodeContent code, Instant at) {
        Presentation holder = new Presentation(code, recordOf(code), attempt, at);
        return note(holder, Scan.of(id, holder, rule.verdictOn(holder)));
    }

    /**
     * Settles what a scanner decided alone. Who was refused was refused. Who was let in is in: the earliest such scan of a
     * good ticket is its admission, in whatever order scanners bring them.
     */
    public Scan settle(ScanId id, Attempt attempt, @Nullable CodeContent code, OfflineVerdict told, Instant now) {
        Instant at = told.at().isAfter(now) ? now : told.at();
        Presentation holder = new Presentation(code, recordOf(code), attempt, at);
        if (!told.letIn()) {
            return Scan.refused(id, holder, told.verdict());
        }
        Verdict verdict = rule.verdictOn(holder);
        if (verdict == Verdict.ALREADY_ADMITTED && holder.ticket().wasAdmittedAfter(at)) {
            displaced.add(holder.ticket().id());
            verdict = Verdict.ADMITTED;
        }
        return note(holder, Scan.of(id, holder, verdict));
    }

    /** The tickets whose admission, as it was known before, an earlier one took the place of. */
    public Set<TicketId> displaced() {
        return Set.copyOf(displaced);
    }

    private GateRecord recordOf(@Nullable CodeContent code) {
        return code == null ? GateRecord.NOTHING : records.getOrDefault(code.ticket(), GateRecord.NOTHING);
    }

    private Scan note(Presentation holder, Scan scan) {
        if (scan.isAdmission()) {
            Admission admission = new Admission(scan.at(), holder.attempt().gate());
            records.put(holder.ticket().id(), holder.known().admitting(admission));
        }
        return scan;
    }
}
