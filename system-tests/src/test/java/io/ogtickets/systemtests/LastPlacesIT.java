package io.ogtickets.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Many want what few can have. */
class LastPlacesIT {

    private static final String SESSION = "ARC-0725-0930";
    private static final int PLACES = 10;
    private static final int BUYERS = 50;

    private final TheSystem system = TheSystem.running();
    private final People people = new People(system);

    @Test
    void ofFiftyBuyersForTenPlacesTenGetOne() throws Exception {
        capacity("B", PLACES);
        List<Api> accounts =
                IntStream.range(0, 5).mapToObj(i -> people.newSpectator()).toList();
        Shop shop = new Shop(system, accounts.getFirst());
        JsonNode solo = shop.offer(SESSION, "B", "SOLO");

        List<Answer> answers = stampede(accounts, solo, shop);

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(PLACES);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .hasSize(BUYERS - PLACES)
                .allSatisfy(answer -> answer.refused(409, "sold-out"));
        await().atMost(Duration.ofSeconds(60)).until(() -> available() == 0);
    }

    @Test
    void aFamilyGetsFourPlacesOrNone() {
        capacity("C", 7);
        Shop shop = new Shop(system, people.newSpectator());
        JsonNode family = shop.offer(SESSION, "C", "FAMILY");

        shop.order(family, 1).ok();
        shop.order(family, 1).refused(409, "sold-out");
        shop.order(shop.offer(SESSION, "C", "SOLO"), 3).ok();
        shop.order(shop.offer(SESSION, "C", "SOLO"), 1).refused(409, "sold-out");
    }

    private List<Answer> stampede(List<Api> accounts, JsonNode offer, Shop shop) throws InterruptedException {
        List<Callable<Answer>> buyers = IntStream.range(0, BUYERS)
                .mapToObj(i -> accounts.get(i % accounts.size()))
                .<Callable<Answer>>map(account -> () -> shop.order(account, offer, 1))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(buyers).stream().map(Future::resultNow).toList();
        }
    }

    private void capacity(String category, int places) {
        people.demo("ADMINISTRATOR")
                .put(
                        "/admin/sessions/" + SESSION + "/categories/" + category,
                        Collections.singletonMap("capacity", places))
                .ok();
    }

    private int available() {
        return system.api()
                .get("/sessions/" + SESSION)
                .ok()
                .path("categories")
                .valueStream()
                .filter(category -> category.path("category").asString().equals("B"))
                .findFirst()
                .orElseThrow()
                .path("available")
                .asInt();
    }
}
