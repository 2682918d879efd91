package io.ogtickets.order;

import static io.ogtickets.order.Neighbours.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ogtickets.order.Customers.Answer;
import io.ogtickets.platform.money.Money;
import io.ogtickets.platformtest.EventSample;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

class BackOfficeIT extends OrderFlow {

    private Answer first = new Answer(0, MissingNode.getInstance());
    private Answer second = first;

    @BeforeEach
    void placeTwoOrders() {
        UUID solo = offer("A", "SOLO");
        first = customers.order(buyer, solo);
        second = customers.order(buyer, solo);
    }

    @Test
    void ordersAreFoundByWhoWhatAndWhen() {
        assertThat(found("account=" + buyer)).containsExactly(second.id(), first.id());
        assertThat(found("session=" + session.session())).containsExactly(second.id(), first.id());
        assertThat(found("session=" + session.session() + "&size=1&page=1")).containsExactly(first.id());
        assertThat(found("account=" + buyer + "&from=" + second.text("placedAt")))
                .containsExactly(second.id());
        assertThat(found("account=" + buyer + "&to=" + second.text("placedAt"))).containsExactly(first.id());
        assertThat(found("account=" + buyer + "&to=" + Instant.parse("2020-01-01T00:00:00Z")))
                .isEmpty();
        customers.cancel(buyer, first.id());
        assertThat(found("account=" + buyer + "&status=CANCELLED")).containsExactly(first.id());
    }

    @Test
    void aReferenceIsFoundAsItIsSpoken() {
        String spoken = first.text("reference").replace("-", " ").toLowerCase(Locale.ROOT);

        assertThat(found("reference=" + first.text("reference"))).containsExactly(first.id());
        assertThat(found("reference=" + spoken)).containsExactly(first.id());
        assertThat(found("reference=AAAA")).isEmpty();
    }

    @Test
    void anOrderIsShownWithItsBuyersAccount() {
        Answer order = admin("/" + first.id());

        assertThat(order.text("account")).isEqualTo(buyer.toString());
        assertThat(order.text("reference")).isEqualTo(first.text("reference"));
        assertThat(admin("/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void moneyAndDisputesAreShownWithTheOrder() {
        UUID payment = UUID.randomUUID();
        pay(first.id(), payment, 4_800);
        neighbours.pay(first.id(), UUID.randomUUID(), new Money(4_800, "EUR"));
        tellTheSampleOfADispute(payment);

        await().untilAsserted(() -> assertThat(found("account=" + buyer + "&dispute=NEEDS_RESPONSE"))
                .containsExactly(first.id()));

        JsonNode order = admin("/" + first.id()).body();
        assertThat(order.at("/payments/0/outcome").asString()).isEqualTo("SETTLED");
        assertThat(order.at("/payments/1/outcome").asString()).isEqualTo("REFUND_REQUESTED");
        assertThat(order.at("/payments/1/refundReason").asString()).isEqualTo("already-paid");
        assertThat(order.at("/disputes/0/payment").asString()).isEqualTo(payment.toString());
        assertThat(order.at("/disputes/0/reason").asString()).isEqualTo("fraudulent");
        assertThat(order.path("status").asString()).isEqualTo("PAID");
        assertThat(found("account=" + buyer + "&dispute=LOST")).isEmpty();
        assertThat(admin("?dispute=MAYBE").status()).isEqualTo(400);
    }

    private void tellTheSampleOfADispute(UUID payment) {
        EventSample sample = new EventSample("payment-service", "payment-disputed");
        String told = sample.json()
                .replaceAll("(\"order\": *\")[^\"]*", "$1" + first.id())
                .replaceAll("(\"payment\": *\")[^\"]*", "$1" + payment);
        assertThat(sample.problemsOf(told)).isEmpty();
        neighbours.tellAsItStands("payments", first.id(), "payment-disputed", told);
    }

    @Test
    void theBackOfficeIsForAdministrators() {
        assertThat(customers.get(buyer, "/api/v1/admin/orders").status()).isEqualTo(403);
        assertThat(customers.get(buyer, "/api/v1/admin/orders/" + first.id()).status())
                .isEqualTo(403);
        assertThat(admin("?status=LOST").status()).isEqualTo(400);
    }

    private List<String> found(String query) {
        return admin("?" + query)
                .body()
                .path("items")
                .valueStream()
                .map(order -> order.path("id").asString())
                .toList();
    }

    private Answer admin(String path) {
        return admin(HttpMethod.GET, "orders" + path);
    }
}
