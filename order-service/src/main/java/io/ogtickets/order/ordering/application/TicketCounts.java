package io.ogtickets.order.ordering.application;

import static java.util.stream.Collectors.toMap;

import io.ogtickets.order.ordering.domain.AccountId;
import io.ogtickets.order.ordering.domain.PurchaseLimits;
import io.ogtickets.order.ordering.domain.TicketCount;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many tickets each person has; exact, since a count is locked before it is raised. */
@Component
class TicketCounts {

    private final JdbcClient jdbc;

    TicketCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Locks those that are there to the end of the transaction, in an order that is the same in all transactions. Each is
     * looked up by itself, in the order of the inner query: for a join of them all PostgreSQL would read the whole table, as
     * long as it isn't very large.
     *
     * @return how many tickets are counted; what was never counted is left out
     */
    Map<TicketCount, Integer> lock(Set<TicketCount> counts) {
        return with(counts, """
                        SELECT counted.* FROM (
                            SELECT * FROM unnest(:accounts::uuid[], :scopes::text[]) AS wanted (account_id, scope)
                            ORDER BY account_id, scope) wanted
                        CROSS JOIN LATERAL (
                            SELECT account_id, scope, tickets FROM ticket_count c
                            WHERE (c.account_id, c.scope) = (wanted.account_id, wanted.scope) FOR UPDATE) counted""")
                .query((row, number) -> Map.entry(
                        new TicketCount(new AccountId(row.getObject("account_id", UUID.class)), row.getString("scope")),
                        row.getInt("tickets")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Counts new tickets, which were found to be within the limits.
     *
     * @throws OptimisticLockingFailureException if somebody else came first with what was never counted before; the
     *     transaction must be rolled back, and may be tried again
     */
    void add(SortedMap<TicketCount, Integer> tickets, PurchaseLimits limits) {
        int added = with(tickets.keySet(), """
                        INSERT INTO ticket_count (account_id, scope, tickets)
                        SELECT account_id, scope, tickets
                        FROM unnest(:accounts::uuid[], :scopes::text[], :tickets::integer[])
                             AS more (account_id, scope, tickets)
                        ORDER BY account_id, scope
                        ON CONFLICT (account_id, scope) DO UPDATE SET tickets = ticket_count.tickets + excluded.tickets
                        WHERE ticket_count.tickets + excluded.tickets <= CASE excluded.scope
                            WHEN :games THEN :perGames ELSE :perSession END""")
                .param("tickets", tickets.values().toArray(Integer[]::new))
                .param("games", TicketCount.GAMES)
                .param("perGames", limits.perGames())
                .param("perSession", limits.perSession())
                .update();
        if (added < tickets.size()) {
            throw new OptimisticLockingFailureException("Tickets of the same person were counted meanwhile");
        }
    }

    void subtract(SortedMap<TicketCount, Integer> tickets) {
        lock(tickets.keySet());
        with(tickets.keySet(), """
                        UPDATE ticket_count c SET tickets = c.tickets - fewer.tickets
                        FROM unnest(:accounts::uuid[], :scopes::text[], :tickets::integer[])
                             AS fewer (account_id, scope, tickets)
                        WHERE (c.account_id, c.scope) = (fewer.account_id, fewer.scope)""")
                .param("tickets", tickets.values().toArray(Integer[]::new))
                .update();
    }

    private JdbcClient.StatementSpec with(Set<TicketCount> counts, String sql) {
        return jdbc.sql(sql)
                .param(
                        "accounts",
                        counts.stream().map(count -> count.account().value()).toArray(UUID[]::new))
                .param("scopes", counts.stream().map(TicketCount::scope).toArray(String[]::new));
    }
}
