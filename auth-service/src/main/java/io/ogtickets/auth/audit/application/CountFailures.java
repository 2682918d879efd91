package io.ogtickets.auth.audit.application;

import io.ogtickets.auth.account.domain.AccountId;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the sign-ins that failed on an account, of all instances and across restarts. */
@Component
public class CountFailures {

    /** What was tried of an older password says nothing of this one. */
    private static final String REACH = """
            WITH entry AS MATERIALIZED (
                SELECT e.kind, e.at FROM journal_person p JOIN journal_entry e ON e.person = p.digest
                WHERE p.account = :account AND e.at > :since)
            SELECT count(*) >= :most FROM entry
            WHERE kind = 'SIGN_IN_FAILED'
              AND at > ALL (SELECT at FROM entry WHERE kind IN ('PASSWORD_RESET', 'PASSWORD_CHANGED'))""";

    private final JdbcClient jdbc;
    private final Clock clock;

    CountFailures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public boolean reach(int most, AccountId account, Duration within) {
        return jdbc.sql(REACH)
                .param("account", account.value())
                .param("since", clock.instant().minus(within).atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(Boolean.class)
                .single();
    }
}
