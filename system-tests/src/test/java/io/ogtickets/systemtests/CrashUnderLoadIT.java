package io.ogtickets.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A part dies while a crowd buys: what was promised is kept, and nothing is sold that wasn't there. */
class CrashUnderLoadIT {

    private static final String SESSION = "HBL-0725-0900";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int A_FEW = 20;

    private final TheSystem system = TheSystem.running();
    private final Shop shop = new Shop(system, new People(system).newSpectator());

    @ParameterizedTest
    @ValueSource(strings = {"order-service", "payment-service", "postgres"})
    void whatWasPromisedIsKept(String part) throws Exception {
        JsonNode offer = shop.offer(SESSION, "B", "SOLO");
        try (Crowd crowd = Crowd.buying(shop, offer)) {
            await().atMost(PATIENCE).until(() -> crowd.paid().size() >= A_FEW);
            system.kill(part);
            system.bringBackWhatIsMissing();
            int before = crowd.paid().size();
            await().atMost(PATIENCE).until(() -> crowd.paid().size() >= before + A_FEW);
            crowd.goHome();

            new Invariants(system).hold();
            assertThat(crowd.ordered())
                    .allSatisfy(order -> assertThat(shop.find(order)).isNotNull());
            assertThat(crowd.paid())
                    .allSatisfy(
                            order -> assertThat(shop.find(order).path("status").asString())
                                    .isEqualTo("PAID"));
        }
    }
}
