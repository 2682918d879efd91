package io.ogtickets.order.refund.application;

import io.ogtickets.platform.money.Money;
import io.ogtickets.platform.page.PageOf;
import io.ogtickets.platform.page.PageQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows how far the refunds of cancelled sessions are. */
@Component
@Transactional(readOnly = true)
public class FindRefundRuns {

    private static final String PROGRESS = """
            SELECT r.session_code, r.started_at, r.finished_at,
                   (SELECT count(DISTINCT l.order_id) FROM order_line l
                    JOIN ticket_order o ON o.id = l.order_id AND o.status IN ('PAID', 'PARTIALLY_REFUNDED')
                    JOIN ordered_ticket t ON t.order_id = l.order_id AND t.line_no = l.line_no AND t.refund_id IS NULL
                    WHERE l.session_code = r.session_code) AS orders_left,
                   f.requested, f.refunded, f.failed, f.amount, f.currency
            FROM refund_run r
            CROSS JOIN LATERAL (
                SELECT count(*) FILTER (WHERE status = 'REQUESTED') AS requested,
                       count(*) FILTER (WHERE status = 'REFUNDED') AS refunded,
                       count(*) FILTER (WHERE status = 'FAILED') AS failed,
                       coalesce(sum(amount) FILTER (WHERE status <> 'RETRIED'), 0) AS amount, coalesce(min(currency), 'EUR') AS currency
                FROM refund WHERE session_code = r.session_code) f
            """;

    private final JdbcClient jdbc;

    FindRefundRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    public PageOf<RefundProgress> all(PageQuery page) {
        long total =
                jdbc.sql("SELECT count(*) FROM refund_run").query(Long.class).single();
        List<RefundProgress> runs = jdbc.sql(
                        PROGRESS + "ORDER BY r.started_at DESC, r.session_code LIMIT :limit OFFSET :offset")
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query(FindRefundRuns::progress)
                .list();
        return PageOf.of(runs, page, total);
    }

    /** Empty for a session that wasn't cancelled. */
    public Optional<RefundProgress> of(String session) {
        return jdbc.sql(PROGRESS + "WHERE r.session_code = :session")
                .param("session", session)
                .query(FindRefundRuns::progress)
                .optional();
    }

    private static RefundProgress progress(ResultSet row, int number) throws SQLException {
        OffsetDateTime finishedAt = row.getObject("finished_at", OffsetDateTime.class);
        return new RefundProgress(
                row.getString("session_code"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                finishedAt == null ? null : finishedAt.toInstant(),
                row.getLong("orders_left"),
                row.getLong("requested"),
                row.getLong("refunded"),
                row.getLong("failed"),
                new Money(row.getLong("amount"), row.getString("currency")));
    }
}
