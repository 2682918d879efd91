package io.ogtickets.validation.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of some tickets, while nobody else can change it. Scans are settled in it one after the other, each in sight
 * of those before: of two scans of one ticket, the second finds the first one's admission.
 */
public final class GateBook {

    private final AdmissionRule rule;
    private final Map<TicketId, GateRecord> records;

    /** The tickets that aren't in the records are unknown. */
    public GateBook(AdmissionRule rule, Map<TicketId, GateRecord> records) {
        this.rule = rule;
        this.records = new HashMap<>(records);
    }

    /** Gives the verdict on a code, or on what is no code of ours. */
    public Scan settle(ScanId id, Attempt attempt, @Nullable CodeContent code, Instant at) {
        GateRecord known = code == null ? GateRecord.NOTHING : records.getOrDefault(code.ticket(), GateRecord.NOTHING);
        Presentation holder = new Presentation(code, known, attempt, at);
        Scan scan = Scan.of(id, holder, rule.verdictOn(holder));
        if (code != null && scan.isAdmission()) {
            records.put(code.ticket(), known.admitting(new Admission(at, attempt.gate())));
        }
        return scan;
    }
}
