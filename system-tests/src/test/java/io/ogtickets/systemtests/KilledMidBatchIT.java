package io.ogtickets.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * {@code kill -9} of order-service at a chosen point of a batch: its places are taken and its orders are written, its events
 * are not, and nothing is committed.
 */
class KilledMidBatchIT {

    private static final String SESSION = "HBL-0725-0900";
    private static final int BUYERS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TheSystem system = TheSystem.running();
    private final Shop shop = new Shop(system, new People(system).newSpectator());
    private final JsonNode offer = shop.offer(SESSION, "B", "SOLO");
    private final Database orders = new Database(system, "orders");

    @Test
    void nobodyLosesAPlaceAndWhoeverAsksAgainGetsOne() throws Exception {
        List<String> keys = Stream.generate(() -> UUID.randomUUID().toString())
                .limit(BUYERS)
                .toList();
        try (ExecutorService buyers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> interrupted;
            try (Connection _ = orders.withoutWritesTo("outbox")) {
                interrupted = keys.stream()
                        .map(key -> buyers.submit(() -> order(key)))
                        .toList();
                await().atMost(PATIENCE).until(() -> orders.writersOf("ticket_order", "outbox") > 0);
                system.kill("order-service");
            }
            for (Future<Answer> answer : interrupted) {
                assertThat(answer.get().status()).isGreaterThanOrEqualTo(500);
            }
        }
        system.bringBackWhatIsMissing();

        Set<String> placed =
                keys.stream().map(key -> order(key).ok().path("id").asString()).collect(Collectors.toSet());
        assertThat(placed).hasSize(BUYERS);
        assertThat(keys)
                .allSatisfy(key ->
                        assertThat(placed).contains(order(key).ok().path("id").asString()));
        new Invariants(system).hold();
    }

    private Answer order(String key) {
        return shop.order(shop.spectator().with("Idempotency-Key", key), offer, 1);
    }
}
