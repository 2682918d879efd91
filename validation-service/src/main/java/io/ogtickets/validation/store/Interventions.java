package io.ogtickets.validation.store;

import io.ogtickets.platform.page.PageOf;
import io.ogtickets.platform.page.PageQuery;
import io.ogtickets.validation.domain.AccountId;
import io.ogtickets.validation.domain.Gate;
import io.ogtickets.validation.domain.ScanId;
import io.ogtickets.validation.domain.SessionCode;
import io.ogtickets.validation.domain.TicketId;
import io.ogtickets.validation.domain.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What supervisors did, and why. The database lets nothing of it be changed but the supervisor, who goes with the account, and
 * lets no row go that is younger than half a year.
 */
@Repository
public class Interventions {

    private static final String OF_SESSION = """
             FROM intervention AS done JOIN scan ON scan.id = done.scan
            WHERE scan.session = :session
            """;

    private final JdbcClient jdbc;

    Interventions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a supervisor can do about a scan, once each. */
    public enum Act {
        OVERRIDE,
        UNDO
    }

    /**
     * Something that was done.
     *
     * @param scan what it was done about: the refusal that was overridden, or the admission that was undone
     * @param verdict of that scan
     * @param supervisor nobody once the account was erased
     */
    public record Intervention(
            ScanId scan,
            Act act,
            Verdict verdict,
            TicketId ticket,
            Gate gate,
            String device,
            @Nullable AccountId supervisor,
            String reason,
            Instant at) {}

    /** At the gates of a session, the newest first. */
    public PageOf<Intervention> list(SessionCode session, PageQuery page) {
        List<Intervention> items = jdbc.sql("SELECT done.*, verdict, ticket_id, gate, device" + OF_SESSION + """
                        ORDER BY done.at DESC, done.scan, act
                        LIMIT :limit OFFSET :offset""")
                .param("session", session.value())
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query((row, number) -> interventionOf(row))
                .list();
        return PageOf.of(
                items,
                page,
                jdbc.sql("SELECT count(*)" + OF_SESSION)
                        .param("session", session.value())
                        .query(Long.class)
                        .single());
    }

    /** False if it was done before. */
    public boolean add(ScanId scan, Act act, AccountId supervisor, String reason, Instant at) {
        return jdbc.sql("""
                        INSERT INTO intervention (scan, act, supervisor, reason, at)
                        VALUES (:scan, :act,
                            CASE WHEN EXISTS (SELECT FROM erased_account WHERE digest = :supervisorDigest)
                                THEN NULL ELSE :supervisor END,
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

    private static Intervention interventionOf(ResultSet row) throws SQLException {
        UUID supervisor = row.getObject("supervisor", UUID.class);
        return new Intervention(
                new ScanId(row.getObject("scan", UUID.class)),
                Act.valueOf(row.getString("act")),
                Verdict.valueOf(row.getString("verdict")),
                new TicketId(row.getObject("ticket_id", UUID.class)),
                new Gate(row.getString("gate")),
                row.getString("device"),
                supervisor == null ? null : new AccountId(supervisor),
                row.getString("reason"),
                Columns.instant(row, "at"));
    }
}
