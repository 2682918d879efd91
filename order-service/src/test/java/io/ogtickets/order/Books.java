package io.ogtickets.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database says, beside what the service says. */
class Books {

    private final JdbcClient jdbc;

    Books(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** I1 of the design, and the same for each person's tickets and each order's cents. */
    void balance() {
        assertThat(rows("""
                        SELECT a.session_code || ' ' || a.category FROM allotment a
                        WHERE a.taken > a.capacity OR a.taken <> (
                            SELECT count(*) FROM ordered_ticket t
                            JOIN order_line l USING (order_id, line_no) JOIN ticket_order o ON o.id = t.order_id
                            WHERE l.session_code = a.session_code AND l.category = a.category
                              AND t.refund_id IS NULL AND o.status NOT IN ('CANCELLED', 'EXPIRED'))"""))
                .as("allotments whose taken places are not those of their orders")
                .isEmpty();
        assertThat(rows("""
                        SELECT c.account_id || ' ' || c.scope FROM ticket_count c
                        WHERE c.tickets <> (
                            SELECT count(*) FROM ordered_ticket t
                            JOIN order_line l USING (order_id, line_no) JOIN ticket_order o ON o.id = t.order_id
                            WHERE o.account_id = c.account_id AND c.scope IN ('*', l.session_code)
                              AND t.refund_id IS NULL AND o.status NOT IN ('CANCELLED', 'EXPIRED'))"""))
                .as("people whose counted tickets are not those of their orders")
                .isEmpty();
        assertThat(rows("""
                        SELECT o.id::text FROM ticket_order o
                        WHERE o.total <> (SELECT sum(t.refundable) FROM ordered_ticket t WHERE t.order_id = o.id)
                           OR o.total <> (SELECT sum(l.unit_amount * l.quantity) FROM order_line l WHERE l.order_id = o.id)""")).as("orders whose cents do not add up").isEmpty();
        assertThat(rows("""
                        SELECT coalesce(f.offer_id, o.offer_id)::text
                        FROM (SELECT offer_id, sum(quantity) AS quantity, sum(tickets) AS tickets, sum(amount) AS amount,
                                     sum(refunded_tickets) AS back, sum(refunded_amount) AS refunded
                              FROM sales_figures GROUP BY offer_id) f
                        FULL JOIN (SELECT l.offer_id, sum(l.quantity) AS quantity, sum(l.quantity * l.persons) AS tickets,
                                     sum(l.quantity * l.unit_amount) AS amount, sum(t.back) AS back,
                                     sum(t.refunded) AS refunded
                              FROM order_line l JOIN ticket_order o ON o.id = l.order_id AND o.paid_at IS NOT NULL
                              CROSS JOIN LATERAL (SELECT count(*) AS back, coalesce(sum(refundable), 0) AS refunded
                                     FROM ordered_ticket t WHERE t.order_id = l.order_id AND t.line_no = l.line_no
                                     AND t.refunded_at IS NOT NULL) t
                              GROUP BY l.offer_id) o USING (offer_id)
                        WHERE (f.quantity, f.tickets, f.amount, f.back, f.refunded)
                              IS DISTINCT FROM (o.quantity, o.tickets, o.amount, o.back, o.refunded)"""))
                .as("offers whose sales figures are not those of their orders")
                .isEmpty();
    }

    /** In which tables an account is still to be found, the outbox aside, which is emptied into Kafka. */
    List<String> placesWhere(UUID account) {
        return rows("""
                        SELECT table_name FROM information_schema.tables
                        WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> 'outbox'""").stream()
                .filter(table -> jdbc.sql("SELECT EXISTS (SELECT FROM " + table
                                + " t WHERE to_jsonb(t)::text LIKE '%' || :account || '%')")
                        .param("account", account.toString())
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    /** The last number of an invoice of any year: tests aren't run at midnight of the last of December. */
    long lastInvoice() {
        return jdbc.sql("SELECT coalesce(max(last), 0) FROM invoice_series")
                .query(Long.class)
                .single();
    }

    long invoices() {
        return jdbc.sql("SELECT count(*) FROM invoice").query(Long.class).single();
    }

    UUID accountOf(String order) {
        return jdbc.sql("SELECT account_id FROM ticket_order WHERE id = ?::uuid")
                .param(order)
                .query(UUID.class)
                .single();
    }

    /** The tickets of an order, line by line. */
    List<UUID> ticketsOf(String order) {
        return jdbc.sql("SELECT ticket_id FROM ordered_ticket WHERE order_id = ?::uuid ORDER BY position")
                .param(order)
                .query(UUID.class)
                .list();
    }

    /** What became of each payment of an order. */
    List<String> paymentsOf(String order) {
        return jdbc.sql("SELECT outcome FROM order_payment WHERE order_id = ?::uuid ORDER BY position")
                .param(order)
                .query(String.class)
                .list();
    }

    /** Where the disputes about an order stand; empty if there are none. */
    List<String> disputesOf(String order) {
        return jdbc.sql("SELECT status FROM order_dispute WHERE order_id = ?::uuid ORDER BY opened_at, version DESC")
                .param(order)
                .query(String.class)
                .list();
    }

    boolean isTransferred(UUID ticket) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM transferred_ticket WHERE ticket_id = ?)")
                .param(ticket)
                .query(Boolean.class)
                .single();
    }

    int taken(String session, String category) {
        return jdbc.sql("SELECT taken FROM allotment WHERE session_code = ? AND category = ?")
                .params(session, category)
                .query(Integer.class)
                .single();
    }

    boolean knows(String session) {
        return versionOf(session) > 0;
    }

    /** 0 if it isn't known. */
    long versionOf(String session) {
        return jdbc.sql("SELECT coalesce(max(version), 0) FROM session WHERE code = ?")
                .param(session)
                .query(Long.class)
                .single();
    }

    long ordersOf(UUID account) {
        return jdbc.sql("SELECT count(*) FROM ticket_order WHERE account_id = ?")
                .param(account)
                .query(Long.class)
                .single();
    }

    /** Orders of a session whose hold has run out, and whose places were not yet given back. */
    long abandoned(String session) {
        return jdbc.sql("""
                        SELECT count(*) FROM ticket_order o JOIN order_line l ON l.order_id = o.id
                        WHERE l.session_code = ? AND o.status = 'AWAITING_PAYMENT' AND o.hold_expires_at <= now()""").param(session).query(Long.class).single();
    }

    /** Lets the hold of an order run out now. */
    void endHold(String order) {
        jdbc.sql("UPDATE ticket_order SET hold_expires_at = now() - interval '1 second' WHERE id = ?::uuid")
                .param(order)
                .update();
    }

    private List<String> rows(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
