package io.ogtickets.ticket.store;

import static io.ogtickets.ticket.store.Columns.column;

import io.ogtickets.ticket.domain.AccountId;
import io.ogtickets.ticket.domain.OrderId;
import io.ogtickets.ticket.domain.PaidOrder;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Paid orders, and whether their tickets were issued. */
@Repository
public class PaidOrders {

    private final JdbcClient jdbc;
    private final PaidOrderRows rows;

    PaidOrders(JdbcClient jdbc, PaidOrderRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /**
     * An order is paid once: what comes later under its id changes nothing. One of an account that was erased meanwhile is
     * kept as {@link #rename} leaves it.
     */
    public void add(List<PaidOrder> orders) {
        jdbc.sql("""
                        INSERT INTO paid_order (id, version, reference, account, places, issued_at)
                        SELECT id, version, reference,
                            CASE WHEN digest IS NULL THEN account ELSE gen_random_uuid() END,
                            places::jsonb,
                            CASE WHEN digest IS NOT NULL THEN now() END
                        FROM unnest(:ids::uuid[], :versions::integer[], :references::text[], :accounts::uuid[], :places::text[])
                             AS paid (id, version, reference, account, places)
                        LEFT JOIN erased_account ON digest = sha256(uuid_send(account))
                        ON CONFLICT DO NOTHING""")
                .param("ids", column(orders, order -> order.id().value(), UUID[]::new))
                .param("versions", column(orders, PaidOrder::version, Integer[]::new))
                .param("references", column(orders, PaidOrder::reference, String[]::new))
                .param("accounts", column(orders, order -> order.account().value(), UUID[]::new))
                .param("places", column(orders, rows::placesOf, String[]::new))
                .update();
    }

    /** Takes up to {@code most} that are due, for this worker alone until the lease has run out. */
    public List<PaidOrder> claim(int most) {
        return jdbc.sql("""
                        WITH due AS MATERIALIZED (
                            SELECT id FROM paid_order WHERE issued_at IS NULL AND due_at <= now()
                            ORDER BY due_at LIMIT :most FOR UPDATE SKIP LOCKED)
                        UPDATE paid_order o SET attempts = attempts + 1, due_at = now() + interval '20 seconds'
                        FROM due WHERE o.id = due.id
                        RETURNING o.*""").param("most", most).query(rows).list();
    }

    /** Gives claimed ones back, each to be tried again after 0.25 s, 0.5 s, 1 s … 10 s. */
    public void postpone(Collection<OrderId> orders) {
        jdbc.sql("""
                        UPDATE paid_order
                        SET due_at = now() + least(interval '125 ms' * 2 ^ least(attempts, 20), interval '10 seconds')
                        WHERE id = ANY (:ids) AND issued_at IS NULL""").param("ids", idsOf(orders)).update();
    }

    /** Locks orders until the transaction ends: issuing and taking back the same tickets wait for each other. */
    public void lock(Collection<OrderId> orders) {
        jdbc.sql("SELECT id FROM paid_order WHERE id = ANY (:ids) ORDER BY id FOR NO KEY UPDATE")
                .param("ids", idsOf(orders))
                .query(UUID.class)
                .list();
    }

    public void markIssued(Collection<OrderId> orders) {
        jdbc.sql("UPDATE paid_order SET issued_at = now() WHERE id = ANY (:ids) AND issued_at IS NULL")
                .param("ids", idsOf(orders))
                .update();
    }

    /** What people call these orders. */
    public Map<OrderId, String> references(Collection<OrderId> orders) {
        Map<OrderId, String> references = new HashMap<>();
        jdbc.sql("SELECT id, reference FROM paid_order WHERE id = ANY (:ids)")
                .param("ids", idsOf(orders))
                .query(row -> {
                    references.put(new OrderId(row.getObject("id", UUID.class)), row.getString("reference"));
                });
        return references;
    }

    /** Puts another id in an account's place. What wasn't issued yet never will be: it has no holder. */
    public void rename(AccountId account, AccountId other) {
        jdbc.sql("""
                        UPDATE paid_order SET account = :other, issued_at = coalesce(issued_at, now())
                        WHERE account = :account""")
                .param("account", account.value())
                .param("other", other.value())
                .update();
    }

    /** Seconds that the oldest unissued order has waited; 0 if there is none. */
    public double oldestWaitSeconds() {
        return jdbc.sql("""
                        SELECT coalesce(extract(epoch FROM now() - min(received_at)), 0)
                        FROM paid_order WHERE issued_at IS NULL""").query(Double.class).single();
    }

    static UUID[] idsOf(Collection<OrderId> orders) {
        return orders.stream().map(OrderId::value).toArray(UUID[]::new);
    }
}
