package io.ogtickets.validation.store;

import io.ogtickets.validation.domain.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the tables hold on a person: which tickets they hold, and which scans and decisions were theirs as staff. */
@Repository
public class PersonalData {

    private final JdbcClient jdbc;

    PersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A ticket that the person holds. */
    public record HeldTicket(
            UUID ticket,
            String session,
            String category,
            String type,
            @Nullable Instant admittedAt,
            @Nullable String admittedGate) {}

    /** How many scans the person made at the gates of a session. */
    public record ScansMade(String session, long scans, Instant first, Instant last) {}

    /** What the person decided as a supervisor. */
    public record Decision(UUID scan, String act, String reason, Instant at) {}

    public List<HeldTicket> tickets(AccountId account) {
        return jdbc.sql("SELECT * FROM ticket WHERE holder = :account ORDER BY id")
                .param("account", account.value())
                .query((row, number) -> new HeldTicket(
                        row.getObject("id", UUID.class),
                        row.getString("session"),
                        row.getString("category"),
                        row.getString("type"),
                        row.getObject("admitted_at") == null ? null : Columns.instant(row, "admitted_at"),
                        row.getString("admitted_gate")))
                .list();
    }

    public List<ScansMade> scans(AccountId account) {
        return jdbc.sql("""
                        SELECT session, count(*) AS scans, min(at) AS first, max(at) AS last
                        FROM scan WHERE steward = :account GROUP BY session ORDER BY first""")
                .param("account", account.value())
                .query((row, number) -> new ScansMade(
                        row.getString("session"),
                        row.getLong("scans"),
                        Columns.instant(row, "first"),
                        Columns.instant(row, "last")))
                .list();
    }

    public List<Decision> decisions(AccountId account) {
        return jdbc.sql("SELECT * FROM intervention WHERE supervisor = :account ORDER BY at")
                .param("account", account.value())
                .query((row, number) -> new Decision(
                        row.getObject("scan", UUID.class),
                        row.getString("act"),
                        row.getString("reason"),
                        Columns.instant(row, "at")))
                .list();
    }

    /** False if the account was erased before. Its tickets that come later are told of to nobody's name. */
    public boolean remember(AccountId erased) {
        return jdbc.sql("INSERT INTO erased_account (digest) VALUES (:digest) ON CONFLICT DO NOTHING")
                        .param("digest", erased.digest())
                        .update()
                == 1;
    }

    /**
     * Puts an id that can't be traced back in the place of the person's, and none where they decided something as a supervisor.
     * Tickets are locked as scans do.
     */
    public void replace(AccountId erased, UUID by) {
        jdbc.sql("""
                        UPDATE ticket SET holder = :by WHERE id IN (
                            SELECT id FROM ticket WHERE holder = :account ORDER BY id FOR NO KEY UPDATE)""").param("by", by).param("account", erased.value()).update();
        jdbc.sql("UPDATE scan SET steward = :by WHERE steward = :account")
                .param("by", by)
                .param("account", erased.value())
                .update();
        jdbc.sql("UPDATE intervention SET supervisor = NULL WHERE supervisor = :account")
                .param("account", erased.value())
                .update();
    }
}
