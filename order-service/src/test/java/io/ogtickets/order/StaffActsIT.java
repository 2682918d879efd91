package io.ogtickets.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ogtickets.order.Customers.Answer;
import io.ogtickets.platformtest.EventSample;
import io.ogtickets.platformtest.TestTokens;
import io.ogtickets.platformtest.ToldActs;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The security journal hears of each act of an administrator once, and nothing of what changed nothing. */
class StaffActsIT extends RefundFlow {

    private static final EventSample SAMPLE = new EventSample("order-service", "staff-acted");

    private final UUID administrator = UUID.randomUUID();
    private final String token = TestTokens.person(administrator.toString(), "ADMINISTRATOR");

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theSampleIsOfTheSchema() {
        assertThat(SAMPLE.problemsOf(SAMPLE.json())).isEmpty();
    }

    @Test
    void otherLimitsAreToldWithThoseBefore() {
        setLimits(10, 30);
        setLimits(6, 30);
        setLimits(6, 30);
        setLimits(10, 30);

        assertThat(acts("purchase-limits-changed").stream()
                        .map(act -> act.path("details"))
                        .filter(details -> details.has("perSessionBefore")))
                .as("but for the first, if none had ever been set")
                .map(details -> details.path("perSessionBefore").asString() + " "
                        + details.path("perSession").asString() + " " + details.has("perGames"))
                .containsExactly("10 6 false", "6 10 false");
    }

    @Test
    void anotherCapacityIsToldWithTheOneBefore() {
        assertThat(setCapacity(20).status()).isEqualTo(200);
        assertThat(setCapacity(20).status()).isEqualTo(200);
        assertThat(setCapacity(1).text("code")).isEqualTo("capacity-below-taken");

        JsonNode act = acts("capacity-changed").getFirst();
        assertThat(acts("capacity-changed")).hasSize(1);
        assertThat(act.at("/details/session").asString()).isEqualTo(session.session());
        assertThat(act.at("/details/category").asString()).isEqualTo("A");
        assertThat(act.at("/details/capacityBefore").asString()).isEqualTo("8");
        assertThat(act.at("/details/capacity").asString()).isEqualTo("20");
    }

    @Test
    void aRefundForABuyerIsToldOnceHoweverOftenItIsAskedFor() {
        String key = UUID.randomUUID().toString();

        assertThat(refundForBuyer(key).status()).isEqualTo(200);
        assertThat(refundForBuyer(key).status()).isEqualTo(200);
        assertThat(refundForBuyer(UUID.randomUUID().toString()).text("code")).isEqualTo("ticket-already-refunded");

        JsonNode act = acts("refund-requested").getFirst();
        assertThat(acts("refund-requested")).hasSize(1);
        assertThat(act.at("/details/order").asString()).isEqualTo(order);
        assertThat(act.at("/details/refund").asString())
                .isEqualTo(refund(0).path("id").asString());
        assertThat(act.at("/details/amount").asString()).isEqualTo("4251");
    }

    @Test
    void whatABuyerAsksForIsNoActOfStaff() {
        customers.refund(buyer, order, tickets.get(0));

        assertThat(new ToldActs("order-service", jdbc).of(buyer)).isEmpty();
    }

    @Test
    void aSecondTryIsToldOnce() {
        customers.refund(buyer, order, tickets.get(0));
        String failed = refund(0).path("id").asString();
        neighbours.refundFailed(order, failed, "charge_disputed");
        await().untilAsserted(() -> assertThat(statusOf(0)).isEqualTo("FAILED"));
        String path = "/api/v1/admin/orders/" + order + "/refunds/" + failed + "/retry";
        String key = UUID.randomUUID().toString();

        customers.send(HttpMethod.POST, path, token, key, Map.of());
        customers.send(HttpMethod.POST, path, token, key, Map.of());
        customers.send(HttpMethod.POST, path, token, UUID.randomUUID().toString(), Map.of());

        assertThat(acts("refund-retried").stream()
                        .map(act -> act.at("/details/refund").asString()))
                .containsExactly(failed);
    }

    @Test
    void whoActedIsNowhereHereOnceErased() {
        setLimits(7, 30);
        setLimits(10, 30);
        setCapacity(20);
        refundForBuyer(UUID.randomUUID().toString());
        acts("refund-requested");

        customers.send(
                HttpMethod.POST,
                "/internal/erasures",
                TestTokens.service("auth-service", "erasures"),
                "",
                Map.of("accountId", administrator));

        assertThat(books.placesWhere(administrator)).isEmpty();
    }

    private List<JsonNode> acts(String act) {
        return new ToldActs("order-service", jdbc)
                .of(administrator).stream()
                        .filter(told -> told.path("act").asString().equals(act))
                        .toList();
    }

    private void setLimits(int perSession, int perGames) {
        customers.send(
                HttpMethod.PUT,
                "/api/v1/admin/limits",
                token,
                "",
                Map.of("perSession", perSession, "perGames", perGames));
    }

    private Answer setCapacity(int places) {
        return customers.send(
                HttpMethod.PUT,
                "/api/v1/admin/sessions/" + session.session() + "/categories/A",
                token,
                "",
                Map.of("capacity", places));
    }

    private Answer refundForBuyer(String key) {
        return customers.send(
                HttpMethod.POST,
                "/api/v1/admin/orders/" + order + "/refunds",
                token,
                key,
                Map.of("ticketIds", List.of(tickets.getFirst())));
    }
}
