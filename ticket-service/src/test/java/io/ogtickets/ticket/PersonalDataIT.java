package io.ogtickets.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ogtickets.platform.id.Ids;
import io.ogtickets.platformtest.TestTokens;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** A person sees what is held on them, and is forgotten. */
class PersonalDataIT extends Scenario {

    private static final String EXPORTS = TestTokens.service("auth-service", "exports");
    private static final String ERASURES = TestTokens.service("auth-service", "erasures");

    private final BoughtOrder order = BoughtOrder.family(account);

    @Test
    void anExportHoldsTicketsAndTransfersAndNoCode() {
        issued(order);
        assertThat(offered()).isEqualTo(201);

        ResponseEntity<String> answer = as(EXPORTS, "/internal/exports/{account}", account);
        JsonNode export = json(answer);

        assertThat(export.get("tickets")).hasSize(4);
        assertThat(export.get("tickets").get(0).get("status").asString()).isEqualTo("VALID");
        assertThat(export.get("transfers").get(0).get("side").asString()).isEqualTo("GAVE");
        assertThat(answer.getBody()).doesNotContain("\"code\"", "@example.org");
    }

    @Test
    void whoIsUnknownHasEmptyLists() {
        JsonNode export = json(as(EXPORTS, "/internal/exports/{account}", Ids.next()));

        assertThat(export.get("tickets")).isEmpty();
        assertThat(export.get("transfers")).isEmpty();
    }

    @Test
    void liveTicketsAreThoseThatCanStillBeUsed() {
        issued(order);
        assertThat(live()).isEqualTo(4);

        refunded(order, order.tickets().getFirst());
        await().until(() -> live() == 3);
        admission("ticket-admitted", order.tickets().getLast(), 2);
        await().until(() -> live() == 2);
    }

    @Test
    void whoIsErasedIsNowhereAnyMore() {
        issued(order);
        assertThat(offered()).isEqualTo(201);

        assertThat(json(erase()).get("done").asBoolean()).isTrue();

        assertThat(traces()).isZero();
        assertThat(ticketsOf(order)).as("the tickets stay").isEqualTo(4);
        assertThat(json(get(account, "/api/v1/tickets")).get("total").asInt()).isZero();
        assertThat(statusOfTransfer()).isEqualTo("CANCELLED");
        assertThat(json(erase()).get("done").asBoolean()).as("again").isTrue();
    }

    @Test
    void anErasureThatIsOnlyToldIsDoneToo() {
        issued(order);

        tell("accounts", account.toString(), "account-erased", """
                {"account":"%s","version":3,"erasedAt":"2026-11-21T10:00:00Z"}
                """.formatted(account));

        await().until(() -> traces() == 0);
    }

    @Test
    void mailAndTicketsToSomebodyErasedAreNotTriedForEver() {
        NEIGHBOURS.people.remove(account);
        issued(order);
        await().until(() -> owed() == 1);

        BoughtOrder unissued = BoughtOrder.solo(account);
        NEIGHBOURS.ordersWithoutShare.add(unissued.id());
        taken(paid(unissued));
        assertThat(waiting(unissued)).isOne();

        erase();

        assertThat(owed()).isZero();
        assertThat(waiting(unissued)).isZero();
    }

    @Test
    void anOrderThatIsToldOfAfterTheErasureBringsNobodyBack() {
        erase();

        taken(paid(order));

        assertThat(traces()).isZero();
        assertThat(waiting(order)).as("there is no holder to issue to").isZero();
        assertThat(count("SELECT count(*) FROM paid_order WHERE id = ?", order.id()))
                .as("it is kept for the books")
                .isOne();
    }

    @Test
    void onlyAuthServiceMayAsk() {
        assertThat(as(ERASURES, "/internal/exports/{account}", account)
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        assertThat(postAs(EXPORTS, "/internal/erasures", "{\"accountId\":\"%s\"}".formatted(account))
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
    }

    private ResponseEntity<String> erase() {
        return postAs(ERASURES, "/internal/erasures", "{\"accountId\":\"%s\"}".formatted(account));
    }

    private int offered() {
        return post(
                        account,
                        "/api/v1/tickets/{id}/transfer",
                        "{\"email\":\"friend@example.org\"}",
                        order.tickets().getFirst())
                .getStatusCode()
                .value();
    }

    private long live() {
        return json(as(EXPORTS, "/internal/live-tickets/{account}", account))
                .get("count")
                .asLong();
    }

    private String statusOfTransfer() {
        return jdbc.sql("SELECT status FROM transfer WHERE ticket_id = ?")
                .param(order.tickets().getFirst())
                .query(String.class)
                .single();
    }

    private long owed() {
        return count("SELECT count(*) FROM ticket_mail WHERE sent_at IS NULL AND order_id = ?", order.id());
    }

    private long waiting(BoughtOrder unissued) {
        return count("SELECT count(*) FROM paid_order WHERE issued_at IS NULL AND id = ?", unissued.id());
    }

    private long traces() {
        return List.of(
                        "SELECT count(*) FROM ticket WHERE holder = ?",
                        "SELECT count(*) FROM paid_order WHERE account = ?",
                        "SELECT count(*) FROM transfer WHERE giver = ?",
                        "SELECT count(*) FROM transfer WHERE receiver = ?",
                        "SELECT count(*) FROM transfer_mail WHERE account = ?",
                        "SELECT count(*) FROM idempotent_request WHERE account = CAST(? AS text)")
                .stream()
                .mapToLong(query -> count(query, account))
                .sum();
    }

    private long count(String query, UUID parameter) {
        return jdbc.sql(query).param(parameter).query(Long.class).single();
    }
}
