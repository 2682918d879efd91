package io.ogtickets.order;

import static io.ogtickets.order.Customers.item;
import static io.ogtickets.order.Neighbours.offerOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ogtickets.order.Customers.Answer;
import io.ogtickets.order.catalog.application.CatalogueSession;
import io.ogtickets.platformtest.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

@OrderServiceTest
class LimitsIT {

    private static final String LIMITS = "/api/v1/admin/limits";

    @Autowired
    private Customers customers;

    @Autowired
    private Neighbours neighbours;

    @Autowired
    private JdbcClient jdbc;

    private final UUID buyer = UUID.randomUUID();
    private final String administrator = TestTokens.person(UUID.randomUUID().toString(), "ADMINISTRATOR");

    @AfterEach
    void asInTheSettings() {
        set(Map.of("perSession", 10, "perGames", 30));
    }

    @Test
    void whatAnAdministratorSetsHoldsForTheNextOrders() {
        CatalogueSession session = neighbours.open(8);
        UUID solo = offerOf(session, "A", "SOLO");
        set(Map.of("perSession", 10, "perGames", 30));

        assertThat(set(Map.of("perSession", 2, "perGames", 3)).status()).isEqualTo(200);

        Answer read = customers.send(HttpMethod.GET, LIMITS, administrator, "", Map.of());
        assertThat(read.body().path("perSession").asInt()).isEqualTo(2);
        assertThat(read.body().path("perGames").asInt()).isEqualTo(3);
        await().untilAsserted(() -> {
            Answer refused = customers.order(UUID.randomUUID(), List.of(item(solo, 3)));
            assertThat(refused.text("code")).isEqualTo("purchase-limit");
            assertThat(refused.body().path("limit").asInt()).isEqualTo(2);
        });
        assertThat(customers.order(buyer, List.of(item(solo, 2))).status()).isEqualTo(201);
        assertThat(customers
                        .order(buyer, List.of(item(offerOf(neighbours.open(8), "A", "DUO"), 1)))
                        .text("scope"))
                .isEqualTo("perGames");
    }

    @Test
    void limitsThatAreSetHoldEvenIfTheyAreThoseOfTheSettings() {
        jdbc.sql("DELETE FROM purchase_limit").update();

        assertThat(set(Map.of("perSession", 10, "perGames", 30)).status()).isEqualTo(200);

        assertThat(jdbc.sql("SELECT per_session || ' ' || per_games FROM purchase_limit")
                        .query(String.class)
                        .list())
                .containsExactly("10 30");
    }

    @Test
    void limitsAreForAdministratorsAndAboveNothing() {
        assertThat(set(Map.of("perSession", 0, "perGames", 3))
                        .body()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("perSession");
        assertThat(set(Map.of("perSession", 1)).status()).isEqualTo(400);
        assertThat(customers
                        .send(HttpMethod.PUT, LIMITS, TestTokens.spectator(buyer.toString()), "", Map.of())
                        .status())
                .isEqualTo(403);
    }

    private Answer set(Map<String, Integer> limits) {
        return customers.send(HttpMethod.PUT, LIMITS, administrator, "", limits);
    }
}
