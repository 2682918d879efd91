package io.ogtickets.order;

import static io.ogtickets.order.Neighbours.offerOf;
import static io.ogtickets.order.Neighbours.session;
import static org.assertj.core.api.Assertions.assertThat;

import io.ogtickets.order.Customers.Answer;
import io.ogtickets.order.catalog.application.CatalogueSession;
import io.ogtickets.platformtest.TestTokens;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.node.MissingNode;

@OrderServiceTest
class BackOfficeIT {

    @Autowired
    private Customers customers;

    @Autowired
    private Neighbours neighbours;

    private final UUID buyer = UUID.randomUUID();
    private CatalogueSession session = session("", 1, "", 0, List.of());
    private Answer first = new Answer(0, MissingNode.getInstance());
    private Answer second = first;

    @BeforeEach
    void placeTwoOrders() {
        session = neighbours.open(8);
        UUID solo = offerOf(session, "A", "SOLO");
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
        return customers.send(
                HttpMethod.GET,
                "/api/v1/admin/orders" + path,
                TestTokens.person(UUID.randomUUID().toString(), "ADMINISTRATOR"),
                "",
                Map.of());
    }
}
