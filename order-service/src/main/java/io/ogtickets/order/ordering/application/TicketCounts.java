package io.ogtickets.order.ordering.application;

import io.ogtickets.order.limits.application.LimitsInForce;
import io.ogtickets.order.ordering.domain.PurchaseLimits;
import io.ogtickets.order.ordering.domain.TicketCount;
import io.ogtickets.platform.problem.Refusal;
import java.util.SortedMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many tickets each person has; exact, since a count is looked at and raised in one statement. */
@Component
class TicketCounts {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final LimitsInForce limits;

    TicketCounts(JdbcClient jdbc, JdbcTemplate batches, LimitsInForce limits) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.limits = limits;
    }

    /**
     * Counts a person's new tickets.
     *
     * @throws Refusal {@code purchase-limit}; the transaction must be rolled back then
     */
    void add(SortedMap<TicketCount, Integer> tickets) {
        PurchaseLimits inForce = limits.now();
        tickets.forEach((count, more) -> {
            int limit = inForce.of(count);
            if (more > limit || !raise(count, more, limit)) {
                throw inForce.exceeded(count);
            }
        });
    }

    private boolean raise(TicketCount count, int more, int limit) {
        return jdbc.sql("""
                        INSERT INTO ticket_count (account_id, scope, tickets) VALUES (:account, :scope, :more)
                        ON CONFLICT (account_id, scope) DO UPDATE SET tickets = ticket_count.tickets + excluded.tickets
                        WHERE ticket_count.tickets + excluded.tickets <= :limit""")
                        .param("account", count.account().value())
                        .param("scope", count.scope())
                        .param("more", more)
                        .param("limit", limit)
                        .update()
                == 1;
    }

    void subtract(SortedMap<TicketCount, Integer> tickets) {
        batches.batchUpdate(
                "UPDATE ticket_count SET tickets = tickets - ? WHERE account_id = ? AND scope = ?",
                tickets.entrySet(),
                Math.max(1, tickets.size()),
                (row, count) -> {
                    row.setInt(1, count.getValue());
                    row.setObject(2, count.getKey().account().value());
                    row.setString(3, count.getKey().scope());
                });
    }
}
