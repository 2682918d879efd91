package io.ogtickets.order.sales.application;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds new entries to the sums, so that few rows have to be read for a figure. */
@Component
public class FoldSales {

    private static final int BATCH = 20_000;
    private static final long ONE_AT_A_TIME = 0x5A1E5;

    private final JdbcClient jdbc;

    FoldSales(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One statement, so that whoever reads sees each entry once.
     *
     * @return whether there may be more
     */
    @Transactional
    public boolean foldSome() {
        boolean myTurn = jdbc.sql("SELECT pg_try_advisory_xact_lock(:key)")
                .param("key", ONE_AT_A_TIME)
                .query(Boolean.class)
                .single();
        return myTurn && fold() == BATCH;
    }

    private int fold() {
        return jdbc.sql("""
                        WITH folded AS (
                            DELETE FROM sales_entry
                            WHERE id IN (SELECT id FROM sales_entry ORDER BY id LIMIT :batch)
                            RETURNING *),
                        added AS (
                            INSERT INTO sales AS s
                            SELECT day, offer_id, currency, sum(quantity), sum(tickets), sum(amount),
                                   sum(refunded_tickets), sum(refunded_amount)
                            FROM folded GROUP BY day, offer_id, currency
                            ON CONFLICT (day, offer_id, currency) DO UPDATE
                            SET quantity = s.quantity + excluded.quantity, tickets = s.tickets + excluded.tickets,
                                amount = s.amount + excluded.amount,
                                refunded_tickets = s.refunded_tickets + excluded.refunded_tickets,
                                refunded_amount = s.refunded_amount + excluded.refunded_amount)
                        SELECT count(*) FROM folded""").param("batch", BATCH).query(Integer.class).single();
    }
}
