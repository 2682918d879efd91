package io.ogtickets.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ogtickets.payment.StripeStub.Session;
import io.ogtickets.platformtest.TestTokens;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

class BackOfficeIT extends PaymentFlow {

    private static final String REPORT = "/api/v1/admin/payments/report";

    private final String administrator = TestTokens.person(UUID.randomUUID().toString(), "ADMINISTRATOR");

    @Test
    void theStatementAddsUpToTheCent() {
        Instant begin = Instant.now();
        JsonNode before = statement(begin);
        Session kept = paidSession();
        orderPaid(kept, 19_200);
        Session part = paidSession();
        orderPaid(part, 19_200);
        awaitRefund(requestRefund(part, 4_801), "SUCCEEDED");
        Session late = paidSession();
        UUID lateRefund = UUID.randomUUID();
        stripe.refunds.beginAs = "pending";
        requestRefund(lateRefund, late, 19_200, "sold-out");
        awaitRefund(lateRefund, "PENDING");
        stripe.refunds.beginAs = "succeeded";

        await().untilAsserted(() -> {
            JsonNode after = statement(begin);
            assertThat(minor(after, "captured")).isEqualTo(3 * 19_200);
            assertThat(minor(after, "refunded")).isEqualTo(4_801);
            assertThat(grown(before, after, "awaitingRefund")).isEqualTo(19_200);
            assertThat(grown(before, after, "net")).isEqualTo(2 * 19_200 - 4_801);
            assertThat(grown(before, after, "paidOrders")).isEqualTo(2 * 19_200 - 4_801);
            assertThat(grown(before, after, "undecided")).isZero();
            assertThat(minor(after, "closing"))
                    .isEqualTo(minor(after, "opening") + minor(after, "captured") - minor(after, "refunded"));
        });
        stripe.refunds.become(lateRefund, "succeeded");
        awaitRefund(lateRefund, "SUCCEEDED");
    }

    @Test
    void aDisputeIsOpenUntilItIsLostAlsoInAStatementOfThePast() {
        JsonNode before = statement(Instant.EPOCH);
        Session session = paidSession();
        webhook(StripeEvent.dispute("charge.dispute.created", session, "needs_response"));
        await().untilAsserted(() -> assertThat(grown(before, statement(Instant.EPOCH), "disputesOpen"))
                .isEqualTo(19_200));
        Instant whileItWasOpen = Instant.now();

        webhook(StripeEvent.dispute("charge.dispute.closed", session, "lost"));

        await().untilAsserted(() -> assertThat(grown(before, statement(Instant.EPOCH), "disputesLost"))
                .isEqualTo(19_200));
        assertThat(grown(before, statement(Instant.EPOCH), "disputesOpen")).isZero();
        JsonNode then = statement(Instant.EPOCH, whileItWasOpen);
        assertThat(grown(before, then, "disputesOpen")).isEqualTo(19_200);
        assertThat(grown(before, then, "disputesLost")).isZero();
        assertThat(grown(before, then, "net")).isEqualTo(19_200);
    }

    @Test
    void aSpreadsheetReadsItToo() {
        paidSession();

        ResponseEntity<String> csv = get(REPORT, administrator, "text/csv");

        assertThat(csv.getHeaders().getContentType()).hasToString("text/csv;charset=UTF-8");
        assertThat(String.valueOf(csv.getBody()).lines().toList())
                .hasSize(2)
                .satisfies(lines ->
                        assertThat(lines.getLast()).matches("1970-01-01T00:00:00Z,[^,]+,EUR(,-?\\d+\\.\\d\\d){10}"));
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsRefused() {
        ResponseEntity<String> answer =
                get(REPORT + "?from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z", administrator, "application/json");

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(answer.getBody()).contains("\"field\":\"to\"");
        assertThat(get(REPORT + "?from=yesterday", administrator, "application/json")
                        .getStatusCode()
                        .value())
                .isEqualTo(400);
    }

    @Test
    void administratorsAloneSeeIt() {
        String spectator = TestTokens.spectator(UUID.randomUUID().toString());

        assertThat(get(REPORT, spectator, "application/json").getStatusCode().value())
                .isEqualTo(403);
        assertThat(get("/api/v1/admin/payments/health", spectator, "application/json")
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
    }

    @Test
    void theStateOfTheCircuitIsSeen() {
        JsonNode health = read(get("/api/v1/admin/payments/health", administrator, "application/json"));

        assertThat(health.get("circuit").asString()).isEqualTo("CLOSED");
        assertThat(health.get("eventsUnexplained").asLong()).isNotNegative();
    }

    @Test
    void aPersonGetsAllThatIsHeldAndIsForgotten() {
        OrderServiceStub.Order order = orders.newOrder();
        Session session = openSession(order);
        webhook(StripeEvent.completed(stripe.pay(session)));
        awaitStatus(session, "SUCCEEDED");
        awaitRefund(requestRefund(session, 100), "SUCCEEDED");
        String path = "/internal/exports/" + order.account();
        String exports = TestTokens.service("auth-service", "exports");

        JsonNode export = read(get(path, exports, "application/json"));
        assertThat(export.get("payments").get(0).get("reference").asString()).isEqualTo(order.reference());
        assertThat(export.get("refunds")).hasSize(1);

        String body = "{\"accountId\":\"%s\"}".formatted(order.account());
        String erasures = TestTokens.service("auth-service", "erasures");
        assertThat(postJson("/internal/erasures", erasures, body).getBody()).isEqualTo("{\"done\":true}");
        assertThat(postJson("/internal/erasures", erasures, body).getBody()).isEqualTo("{\"done\":true}");

        assertThat(read(get(path, exports, "application/json")).get("payments")).isEmpty();
        assertThat(statusOf(session)).isEqualTo("SUCCEEDED");
        assertThat(postJson("/internal/erasures", exports, body).getStatusCode().value())
                .isEqualTo(403);
    }

    @Test
    void anErasedAccountIsForgottenWhenItsEventComes() {
        OrderServiceStub.Order order = orders.newOrder();
        openSession(order);

        event("accounts", order.account(), "account-erased", """
                {"account":"%s","version":3,"erasedAt":"2026-01-01T00:00:00Z"}""".formatted(order.account()));

        await().untilAsserted(() -> assertThat(jdbc.sql("SELECT count(*) FROM payment WHERE account = ?")
                        .param(order.account())
                        .query(Long.class)
                        .single())
                .isZero());
        assertThat(jdbc.sql("SELECT count(*) FROM payment WHERE order_id = ?")
                        .param(order.id())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    private void orderPaid(Session session, long total) {
        UUID order = UUID.fromString(session.field("client_reference_id"));
        event("orders", order, "order-paid", """
                {"order":"%s","total":{"amount":%d,"currency":"EUR"},"paidAt":"%s"}""".formatted(order, total, Instant.now()));
    }

    private JsonNode statement(Instant from) {
        return statement(from, Instant.now());
    }

    private JsonNode statement(Instant from, Instant to) {
        JsonNode answer = read(get(REPORT + "?from=" + from + "&to=" + to, administrator, "application/json"));
        JsonNode currencies = answer.get("currencies");
        return currencies.isEmpty() ? read("{}") : currencies.get(0);
    }

    private static long grown(JsonNode before, JsonNode after, String figure) {
        return minor(after, figure) - minor(before, figure);
    }

    private static long minor(JsonNode statement, String figure) {
        return statement.path(figure).path("amount").asLong(0);
    }
}
