package io.ogtickets.validation.store;

import io.ogtickets.validation.domain.AccountId;
import io.ogtickets.validation.domain.ScanId;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What supervisors did, and why. Rows are only ever added; who it was goes with the account. */
@Repository
public class Interventions {

    private final JdbcClient jdbc;

    Interventions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a supervisor can do about a scan, once each. */
    public enum Act {
        OVERRIDE,
        UNDO
    }

    /** False if it was done before. */
    public boolean add(ScanId scan, Act act, AccountId supervisor, String reason, Instant at) {
        return jdbc.sql("""
                        INSERT INTO intervention (scan, act, supervisor, reason, at)
                        VALUES (:scan, :act,
                            CASE WHEN EXISTS (SELECT FROM erased_account WHERE digest = :supervisorDigest)
                                THEN gen_random_uuid() ELSE :supervisor END,
                            :reason, :at)
                        ON CONFLICT (scan, act) DO NOTHING""")
                        .param("scan", scan.value())
                        .param("act", act.name())
                        .param("supervisor", supervisor.value())
                        .param("supervisorDigest", supervisor.digest())
                        .param("reason", reason)
                        .param("at", Columns.utc(at))
                        .update()
                == 1;
    }
}
