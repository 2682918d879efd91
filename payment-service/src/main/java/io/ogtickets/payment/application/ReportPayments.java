package io.ogtickets.payment.application;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The account statement. Captures and refunds are counted at the instant at which we knew them settled; a refund that
 * failed afterwards counts as never made.
 */
@Component
public class ReportPayments {

    private static final String STATEMENT = """
            WITH moved AS (
                SELECT currency, amount, settled_at AS at, 'CAPTURE' AS kind FROM payment WHERE status = 'SUCCEEDED'
                UNION ALL
                SELECT currency, -amount, settled_at, 'REFUND' FROM refund WHERE status = 'SUCCEEDED'
            ), awaiting AS (
                SELECT currency, amount FROM refund
                WHERE requested_at < :to AND (settled_at IS NULL OR settled_at >= :to)
            ), promised AS (
                SELECT currency, amount FROM paid_order WHERE paid_at < :to
                UNION ALL
                SELECT currency, -amount FROM refund
                WHERE requested_at < :to AND reason IN ('requested', 'session-cancelled')
                    AND NOT (status = 'FAILED' AND settled_at < :to)
            ), disputed AS (
                SELECT currency, amount, closed_at IS NULL OR closed_at >= :to AS open,
                    status = 'LOST' AND closed_at < :to AS lost
                FROM dispute WHERE opened_at < :to
            ), currencies AS (SELECT DISTINCT currency FROM payment)
            SELECT currency,
                (SELECT coalesce(sum(amount), 0) FROM moved m WHERE m.currency = c.currency AND at < :from) AS opening,
                (SELECT coalesce(sum(amount), 0) FROM moved m WHERE m.currency = c.currency AND kind = 'CAPTURE'
                    AND at >= :from AND at < :to) AS captured,
                (SELECT -coalesce(sum(amount), 0) FROM moved m WHERE m.currency = c.currency AND kind = 'REFUND'
                    AND at >= :from AND at < :to) AS refunded,
                (SELECT coalesce(sum(amount), 0) FROM awaiting a WHERE a.currency = c.currency) AS awaiting_refund,
                (SELECT coalesce(sum(amount), 0) FROM promised p WHERE p.currency = c.currency) AS paid_orders,
                (SELECT coalesce(sum(amount), 0) FROM disputed d WHERE d.currency = c.currency AND open) AS disputes_open,
                (SELECT coalesce(sum(amount), 0) FROM disputed d WHERE d.currency = c.currency AND lost) AS disputes_lost
            FROM currencies c ORDER BY currency""";

    private final JdbcClient jdbc;

    ReportPayments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One statement a currency.
     *
     * @param from included
     * @param to excluded
     */
    @Transactional(readOnly = true)
    public List<Statement> between(Instant from, Instant to) {
        return jdbc.sql(STATEMENT)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .query(Statement.class)
                .list();
    }

    /**
     * What came in and went out in a currency's minor units.
     *
     * @param opening captured less refunded before the period
     * @param awaitingRefund at the period's end promised back, and not back yet
     * @param paidOrders at the period's end, the paid orders less what was refunded of their tickets, or will be
     * @param disputesOpen information: undecided at the period's end, not part of the sums
     * @param disputesLost information: what banks took back until the period's end, not part of the sums
     */
    public record Statement(
            String currency,
            long opening,
            long captured,
            long refunded,
            long awaitingRefund,
            long paidOrders,
            long disputesOpen,
            long disputesLost) {

        public long closing() {
            return opening + captured - refunded;
        }

        /** What is ours for good, as far as is known. */
        public long net() {
            return closing() - awaitingRefund;
        }

        /** Captured for an order that isn't paid: to be decided by order-service within moments, and then 0. */
        public long undecided() {
            return net() - paidOrders;
        }
    }
}
