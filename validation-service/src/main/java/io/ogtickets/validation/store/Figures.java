package io.ogtickets.validation.store;

import io.ogtickets.platform.page.PageOf;
import io.ogtickets.platform.page.PageQuery;
import io.ogtickets.validation.domain.Gate;
import io.ogtickets.validation.domain.SessionCode;
import io.ogtickets.validation.domain.Verdict;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many came, and how many were turned away. */
@Repository
public class Figures {

    private final JdbcClient jdbc;

    Figures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a session's tickets: how many may come, and how many are in. */
    public record Attendance(long expected, long admitted) {}

    /** So many scans of one verdict at one gate within one minute. An admission that was undone doesn't count. */
    public record Scanned(Gate gate, Verdict verdict, Instant minute, long scans) {}

    /** One session in a list of them. */
    public record SessionFigures(String session, Instant startsAt, long expected, long admitted, long refused) {}

    public Attendance attendance(SessionCode session) {
        return jdbc.sql("""
                        SELECT count(*) FILTER (WHERE revoked_by IS NULL) AS expected,
                            count(*) FILTER (WHERE admitted_at IS NOT NULL) AS admitted
                        FROM ticket WHERE session = :session""")
                .param("session", session.value())
                .query((row, number) -> new Attendance(row.getLong("expected"), row.getLong("admitted")))
                .single();
    }

    public List<Scanned> scans(SessionCode session) {
        return jdbc.sql("""
                        SELECT gate, verdict, date_trunc('minute', at) AS minute, count(*) AS scans
                        FROM scan WHERE session = :session AND (verdict <> 'ADMITTED' OR undone_at IS NULL)
                        GROUP BY gate, verdict, minute
                        ORDER BY minute, gate, verdict""")
                .param("session", session.value())
                .query((row, number) -> new Scanned(
                        new Gate(row.getString("gate")),
                        Verdict.valueOf(row.getString("verdict")),
                        Columns.instant(row, "minute"),
                        row.getLong("scans")))
                .list();
    }

    /** The earliest session first. */
    public PageOf<SessionFigures> ofSessions(PageQuery page) {
        List<SessionFigures> items = jdbc.sql("""
                        SELECT listed.code, listed.starts_at, expected, admitted, refused
                        FROM (SELECT code, starts_at FROM session
                              ORDER BY starts_at, code LIMIT :limit OFFSET :offset) AS listed,
                        LATERAL (SELECT count(*) FILTER (WHERE revoked_by IS NULL) AS expected,
                                     count(*) FILTER (WHERE admitted_at IS NOT NULL) AS admitted
                                 FROM ticket WHERE session = listed.code) AS tickets,
                        LATERAL (SELECT count(*) AS refused
                                 FROM scan WHERE session = listed.code AND verdict <> 'ADMITTED') AS scans
                        ORDER BY listed.starts_at, listed.code""")
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query((row, number) -> new SessionFigures(
                        row.getString("code"),
                        Columns.instant(row, "starts_at"),
                        row.getLong("expected"),
                        row.getLong("admitted"),
                        row.getLong("refused")))
                .list();
        return PageOf.of(
                items,
                page,
                jdbc.sql("SELECT count(*) FROM session").query(Long.class).single());
    }
}
