package io.ogtickets.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** What must always hold, read from the databases as an operator would read it; docs/design calls them I1 to I4 and I6. */
record Invariants(TheSystem system) {

    private static final Duration CATCH_UP = Duration.ofSeconds(60);
    private static final List<String> WITH_EVENTS =
            List.of("auth", "catalog", "orders", "payments", "tickets", "validation");

    void hold() {
        holdWithin(CATCH_UP);
    }

    void holdWithin(Duration time) {
        await().atMost(time).ignoreExceptions().untilAsserted(() -> {
            assertThat(allotmentsThatDontAddUp()).as("I1").isEmpty();
            assertThat(issuedTickets()).as("I2").isEqualTo(paidTickets());
            assertThat(ticketsAdmittedTwice()).as("I3").isEmpty();
            assertThat(centsKept()).as("I4").isEqualTo(centsOfPaidOrders());
            assertThat(WITH_EVENTS).as("I6").allSatisfy(this::nothingIsLeftOver);
        });
    }

    private Set<String> allotmentsThatDontAddUp() {
        return query("orders", """
                SELECT a.session_code || ' ' || a.category FROM allotment a
                LEFT JOIN (SELECT l.session_code, l.category, count(*) AS places
                           FROM ordered_ticket t JOIN order_line l USING (order_id, line_no)
                           JOIN ticket_order o ON o.id = t.order_id
                           WHERE o.status IN ('AWAITING_PAYMENT', 'PAID', 'PARTIALLY_REFUNDED')
                             AND t.refund_id IS NULL GROUP BY 1, 2) held
                  ON held.session_code = a.session_code AND held.category = a.category
                WHERE a.taken > a.capacity OR a.taken <> coalesce(held.places, 0)""");
    }

    private Set<String> paidTickets() {
        return query("orders", """
                SELECT t.ticket_id::text FROM ordered_ticket t JOIN ticket_order o ON o.id = t.order_id
                WHERE o.status IN ('PAID', 'PARTIALLY_REFUNDED') AND t.refund_id IS NULL""");
    }

    /** A ticket that was given away stands for the one that was bought. */
    private Set<String> issuedTickets() {
        return query("tickets", """
                WITH RECURSIVE held AS (
                    SELECT id AS bought, id, status, replaced_by FROM ticket
                    WHERE id NOT IN (SELECT replaced_by FROM ticket WHERE replaced_by IS NOT NULL)
                    UNION ALL
                    SELECT held.bought, next.id, next.status, next.replaced_by
                    FROM held JOIN ticket next ON next.id = held.replaced_by)
                SELECT bought::text FROM held WHERE status IN ('VALID', 'ADMITTED')""");
    }

    private Set<String> ticketsAdmittedTwice() {
        return query("validation", """
                SELECT ticket_id::text FROM scan WHERE verdict = 'ADMITTED' AND undone_at IS NULL
                GROUP BY ticket_id HAVING count(*) > 1""");
    }

    /** Captured, and neither given back nor to be given back. */
    private long centsKept() {
        return new Database(system, "payments")
                .number(
                        "SELECT coalesce(sum(amount - refunding - refunded), 0) FROM payment WHERE status = 'SUCCEEDED'");
    }

    private long centsOfPaidOrders() {
        return new Database(system, "orders").number("""
                SELECT coalesce(sum(t.refundable), 0) FROM ordered_ticket t JOIN ticket_order o ON o.id = t.order_id
                WHERE o.status IN ('PAID', 'PARTIALLY_REFUNDED') AND t.refund_id IS NULL""");
    }

    private void nothingIsLeftOver(String database) {
        assertThat(query(database, "SELECT type FROM outbox"))
                .as("events untold by %s", database)
                .isEmpty();
        assertThat(query(database, "SELECT topic || ' ' || type || ' ' || cause FROM dead_letter"))
                .as("dead letters of %s", database)
                .isEmpty();
    }

    private Set<String> query(String database, String sql) {
        return new Database(system, database).query(sql);
    }
}
