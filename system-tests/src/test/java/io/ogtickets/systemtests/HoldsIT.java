package io.ogtickets.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A hold that nobody pays for runs out by itself. */
class HoldsIT {

    private static final String SESSION = "ARC-0725-0930";
    private static final String CATEGORY = "A";
    private static final int PLACES = 3;

    private final TheSystem system = TheSystem.running();
    private final People people = new People(system);

    @AfterEach
    void theUsualHold() {
        system.restart("order-service", Map.of());
    }

    @Test
    void placesThatNobodyPaysForAreForSaleAgain() {
        system.restart("order-service", Map.of("ORDER_HOLD", "3s"));
        Shop shop = new Shop(system, people.newSpectator());
        people.demo("ADMINISTRATOR")
                .put("/admin/sessions/" + SESSION + "/categories/" + CATEGORY, Map.of("capacity", PLACES))
                .ok();
        JsonNode offer = shop.offer(SESSION, CATEGORY, "SOLO");

        JsonNode abandoned = shop.order(offer, PLACES).ok();
        shop.awaitStatus(abandoned, "EXPIRED");

        assertThat(shop.order(offer, PLACES).status()).isEqualTo(201);
        shop.payment(abandoned).refused(409, "order-state");
        new Invariants(system).hold();
    }
}
