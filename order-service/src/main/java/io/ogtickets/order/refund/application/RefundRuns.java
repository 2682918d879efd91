package io.ogtickets.order.refund.application;

import static io.ogtickets.order.refund.application.Refunds.utc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the refunds of each cancelled session are; what a crash interrupts goes on from there. */
@Component
class RefundRuns {

    /** Below every order's id. */
    private static final UUID START = new UUID(0, 0);

    private final JdbcClient jdbc;

    RefundRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For sessions that were cancelled since the last look. */
    void begin(Instant now) {
        jdbc.sql("""
                        INSERT INTO refund_run (session_code, started_at, next_look_at, after_order)
                        SELECT code, :now, :now, :start FROM session WHERE status = 'CANCELLED'
                        ON CONFLICT DO NOTHING""").param("now", utc(now)).param("start", START).update();
    }

    /** A session whose turn it is; no other instance takes it until the lease ends. */
    Optional<Run> lease(Instant now, Instant until) {
        return jdbc.sql("""
                        UPDATE refund_run SET next_look_at = :until
                        WHERE session_code = (
                            SELECT r.session_code FROM refund_run r JOIN session s ON s.code = r.session_code
                            WHERE r.next_look_at <= :now AND s.status = 'CANCELLED'
                            ORDER BY r.next_look_at LIMIT 1 FOR UPDATE OF r SKIP LOCKED)
                        RETURNING session_code, after_order""")
                .param("now", utc(now))
                .param("until", utc(until))
                .query((row, number) -> new Run(row.getString(1), row.getObject(2, UUID.class)))
                .optional();
    }

    /**
     * Where a run is.
     *
     * @param after the last order that was looked at
     */
    record Run(String session, UUID after) {}

    /** The next orders of a session that keep money for it. */
    List<UUID> next(Run run, int atMost) {
        return jdbc.sql("""
                        SELECT DISTINCT l.order_id FROM order_line l
                        JOIN ticket_order o ON o.id = l.order_id AND o.status IN ('PAID', 'PARTIALLY_REFUNDED')
                        JOIN ordered_ticket t ON t.order_id = l.order_id AND t.line_no = l.line_no
                             AND t.refund_id IS NULL
                        WHERE l.session_code = :session AND l.order_id > :after
                        ORDER BY l.order_id LIMIT :most""")
                .param("session", run.session())
                .param("after", run.after())
                .param("most", atMost)
                .query(UUID.class)
                .list();
    }

    void goOn(Run run, UUID after, Instant at) {
        jdbc.sql("UPDATE refund_run SET after_order = :after, next_look_at = :at WHERE session_code = :session")
                .param("after", after)
                .param("at", utc(at))
                .param("session", run.session())
                .update();
    }

    /** All were refunded that there are now. */
    void finish(Run run, Instant now, Instant lookAgain) {
        jdbc.sql("""
                        UPDATE refund_run SET after_order = :start, next_look_at = :at,
                               finished_at = coalesce(finished_at, :now)
                        WHERE session_code = :session""")
                .param("start", START)
                .param("at", utc(lookAgain))
                .param("now", utc(now))
                .param("session", run.session())
                .update();
    }
}
