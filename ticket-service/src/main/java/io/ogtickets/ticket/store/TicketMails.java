package io.ogtickets.ticket.store;

import io.ogtickets.ticket.domain.AccountId;
import io.ogtickets.ticket.domain.OrderId;
import io.ogtickets.ticket.domain.PaidOrder;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mails that are owed to holders: one an order. */
@Repository
public class TicketMails {

    private final JdbcClient jdbc;
    private final PaidOrderRows rows;

    TicketMails(JdbcClient jdbc, PaidOrderRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** A mail is owed once an order, however often its tickets are issued. */
    public void owe(Collection<OrderId> orders) {
        jdbc.sql("INSERT INTO ticket_mail (order_id) SELECT unnest(:ids) ON CONFLICT DO NOTHING")
                .param("ids", PaidOrders.idsOf(orders))
                .update();
    }

    /** Takes the orders of up to {@code most} mails that are due, for this worker alone until the lease has run out. */
    public List<PaidOrder> claim(int most) {
        return jdbc.sql("""
                        WITH due AS MATERIALIZED (
                            SELECT order_id FROM ticket_mail WHERE sent_at IS NULL AND due_at <= now() AND give_up_at > now()
                            ORDER BY due_at LIMIT :most FOR UPDATE SKIP LOCKED)
                        UPDATE ticket_mail m SET attempts = m.attempts + 1, due_at = now() + interval '2 minutes'
                        FROM due JOIN paid_order o ON o.id = due.order_id
                        WHERE m.order_id = due.order_id
                        RETURNING o.*""").param("most", most).query(rows).list();
    }

    /** Gives claimed ones back, each to be tried again after 1 s, 2 s, 4 s … 5 min. */
    public void postpone(Collection<OrderId> orders) {
        jdbc.sql("""
                        UPDATE ticket_mail
                        SET due_at = now() + least(interval '500 ms' * 2 ^ least(attempts, 20), interval '5 minutes')
                        WHERE order_id = ANY (:ids) AND sent_at IS NULL""").param("ids", PaidOrders.idsOf(orders)).update();
    }

    /** Nobody is there any more to read them. */
    public void drop(AccountId account) {
        jdbc.sql("""
                        DELETE FROM ticket_mail m USING paid_order o
                        WHERE m.order_id = o.id AND o.account = :account AND m.sent_at IS NULL""").param("account", account.value()).update();
    }

    public void markSent(Collection<OrderId> orders) {
        jdbc.sql("UPDATE ticket_mail SET sent_at = now() WHERE order_id = ANY (:ids)")
                .param("ids", PaidOrders.idsOf(orders))
                .update();
    }
}
