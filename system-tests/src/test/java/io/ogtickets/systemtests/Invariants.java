package io.ogtickets.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Set;

/** What must always hold, read from the databases as an operator would read it; docs/design calls them I1, I2, I3. */
record Invariants(TheSystem system) {

    private static final Duration CATCH_UP = Duration.ofSeconds(60);

    void hold() {
        await().atMost(CATCH_UP).ignoreExceptions().untilAsserted(() -> {
            assertThat(allotmentsThatDontAddUp()).as("I1").isEmpty();
            assertThat(issuedTickets()).as("I2").isEqualTo(paidTickets());
            assertThat(ticketsAdmittedTwice()).as("I3").isEmpty();
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

    private Set<String> issuedTickets() {
        return query("tickets", "SELECT id::text FROM ticket WHERE status IN ('VALID', 'ADMITTED')");
    }

    private Set<String> ticketsAdmittedTwice() {
        return query("validation", """
                SELECT ticket_id::text FROM scan WHERE verdict = 'ADMITTED' AND undone_at IS NULL
                GROUP BY ticket_id HAVING count(*) > 1""");
    }

    private Set<String> query(String database, String sql) {
        return new Database(system, database).query(sql);
    }
}
