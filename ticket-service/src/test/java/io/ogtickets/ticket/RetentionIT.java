package io.ogtickets.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ogtickets.ticket.application.TicketRetention;
import io.ogtickets.ticket.domain.AccountId;
import io.ogtickets.ticket.domain.OrderId;
import io.ogtickets.ticket.domain.Reissue;
import io.ogtickets.ticket.store.Tickets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who held a ticket is known for a year after its session, and not for longer. */
class RetentionIT extends Scenario {

    private static final UUID NOBODY = new UUID(0, 0);

    @Autowired
    private TicketRetention retention;

    @Autowired
    private Tickets tickets;

    private final String session =
            "RET-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private final BoughtOrder order = BoughtOrder.family(account).forSession(session);

    @BeforeEach
    void aTicketWasGivenAwayOneIsOfferedAndOneIsOnAPhone() {
        tell("catalog", session, "session-published", catalogSample().replace("SWM-0727-1100", session));
        issued(order);
        await().until(() -> count("SELECT count(*) FROM session WHERE code = '" + session + "'") == 1);
        assertThat(post(
                                account,
                                "/api/v1/tickets/{id}/transfer",
                                "{\"email\":\"friend@example.org\"}",
                                order.tickets().getFirst())
                        .getStatusCode()
                        .value())
                .isEqualTo(201);
        jdbc.sql("INSERT INTO binding (ticket_id, binding_no, bound_at) VALUES (?, 1, now())")
                .param(order.tickets().getLast())
                .update();
        jdbc.sql("UPDATE paid_order SET received_at = now() - interval '2 years' WHERE id = ?")
                .param(order.id())
                .update();
        await().until(() ->
                count("SELECT count(*) FROM ticket_mail WHERE sent_at IS NULL AND order_id = '" + order.id() + "'")
                        == 0);
    }

    @Test
    void allOfItIsThereUntilTheYearIsOver() {
        ended(364);

        retention.apply();

        assertThat(holders()).containsOnly(account).hasSize(4);
        assertThat(leftOvers()).containsExactly(1L, 1L, 1L, 1L);
        assertThat(json(get(account, "/api/v1/tickets/{id}", order.tickets().getLast()))
                        .get("order")
                        .asString())
                .isEqualTo(order.id().toString());
    }

    @Test
    void afterwardsTheTicketsStayAndNameNobody() {
        ended(366);

        retention.apply();

        assertThat(holders()).containsOnly(NOBODY).hasSize(4);
        assertThat(count(
                        "SELECT count(*) FROM ticket WHERE octet_length(code) > 0 AND order_id = '" + order.id() + "'"))
                .isZero();
        assertThat(count("SELECT count(*) FROM paid_order WHERE account = '" + account + "'"))
                .isZero();
        assertThat(leftOvers()).containsExactly(0L, 0L, 0L, 0L);
        assertThat(count("SELECT count(*) FROM ticket WHERE status = 'VALID' AND order_id = '" + order.id() + "'"))
                .as("each paid place has its ticket")
                .isEqualTo(4);
    }

    @Test
    void ofAnOrderOverTwoSessionsTheTicketsOfTheLaterOneCanStillBePrinted() {
        String later = "LATER-" + session;
        tell("catalog", later, "session-published", catalogSample().replace("SWM-0727-1100", later));
        await().until(() -> count("SELECT count(*) FROM session WHERE code = '" + later + "'") == 1);
        jdbc.sql("UPDATE ticket SET session = ? WHERE id = ?")
                .params(later, order.tickets().getLast())
                .update();
        ended(366);

        retention.apply();

        assertThat(holders()).containsOnly(account, NOBODY);
        assertThat(get(account, "/api/v1/orders/{id}/tickets.pdf", order.id())
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
        assertThat(tickets.heldOf(List.of(new Reissue(new OrderId(order.id()), new AccountId(account)))))
                .hasSize(1);
    }

    @Test
    void aTransferThatIsBeingSettledIsWaitedFor() {
        ended(366);
        jdbc.sql("""
                        UPDATE transfer SET status = 'ACCEPTING', receiver = gen_random_uuid(), operation = gen_random_uuid(),
                            replacement = gen_random_uuid(), due_at = now() + interval '1 hour'
                        WHERE ticket_id = ?""").param(order.tickets().getFirst()).update();

        retention.apply();

        assertThat(holders()).containsOnly(account, NOBODY);
        assertThat(count("SELECT count(*) FROM paid_order WHERE account = '" + account + "'"))
                .isOne();
    }

    private void ended(int daysAgo) {
        jdbc.sql("UPDATE session SET ends_at = now() - make_interval(days => ?) WHERE code = ?")
                .params(daysAgo, session)
                .update();
    }

    private List<UUID> holders() {
        return jdbc.sql("SELECT holder FROM ticket WHERE order_id = ?")
                .param(order.id())
                .query(UUID.class)
                .list();
    }

    /** Transfers, their mails, phones, and mails to the buyer. */
    private List<Long> leftOvers() {
        String ours = "IN (SELECT id FROM ticket WHERE order_id = '" + order.id() + "')";
        return List.of(
                count("SELECT count(*) FROM transfer WHERE ticket_id " + ours),
                count("SELECT count(*) FROM transfer_mail m JOIN transfer t ON t.id = m.transfer_id WHERE t.ticket_id "
                        + ours),
                count("SELECT count(*) FROM binding WHERE ticket_id " + ours),
                count("SELECT count(*) FROM ticket_mail WHERE order_id = '" + order.id() + "'"));
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
