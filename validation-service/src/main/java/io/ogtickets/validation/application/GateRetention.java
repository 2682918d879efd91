package io.ogtickets.validation.application;

import io.ogtickets.platform.retention.Retention;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets go of who stood at the gates, on either side. Scans and tickets stay, with their verdicts, times and gates: the figures
 * are made of them, and that a ticket was admitted once.
 */
@Component
public class GateRetention {

    private static final String SCANS =
            "SELECT id FROM scan WHERE id > :after AND steward <> :nobody AND at < :before ORDER BY id";

    /** No scanner asks for its answer again: the scan is named by its own id, under a name that no scanner can have. */
    private static final String FORGET_STEWARDS = """
            UPDATE scan s SET steward = :nobody, device = 'no scanner', nonce = CAST(s.id AS text), code_digest = ''
            FROM due WHERE s.id = due.id""";

    private static final String TICKETS = """
            SELECT id FROM ticket t
            WHERE id > :after AND holder <> :nobody
                AND EXISTS (SELECT FROM session s WHERE s.code = t.session AND s.ends_at < :before)
            ORDER BY id""";

    private static final String FORGET_HOLDERS = "UPDATE ticket t SET holder = :nobody FROM due WHERE t.id = due.id";

    private static final String INTERVENTIONS =
            "SELECT scan AS id, act FROM intervention WHERE scan >= :after AND at < :before ORDER BY scan";

    private static final String DELETE_INTERVENTIONS =
            "DELETE FROM intervention i USING due WHERE (i.scan, i.act) = (due.id, due.act)";

    private final Retention retention;
    private final RetentionProperties periods;

    GateRetention(Retention retention, RetentionProperties periods) {
        this.retention = retention;
        this.periods = periods;
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT30M")
    public void apply() {
        retention.apply("stewards of scans", periods.scans(), SCANS, FORGET_STEWARDS);
        retention.apply("holders of tickets", periods.scans(), TICKETS, FORGET_HOLDERS);
        retention.apply("interventions", periods.interventions(), INTERVENTIONS, DELETE_INTERVENTIONS);
    }
}
