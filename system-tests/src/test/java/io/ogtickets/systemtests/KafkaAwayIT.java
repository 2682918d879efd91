package io.ogtickets.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Kafka is away while a crowd goes on buying: people order and pay as ever, and the rest is made up for afterwards. */
class KafkaAwayIT {

    private static final String SESSION = "ARC-0725-0930";
    private static final String CATEGORY = "FIRST";
    private static final int ENOUGH_FOR_ALL = 50_000;

    /** Two minutes are promised; {@code -Dkafka.away=PT2M} tries all of them. */
    private static final Duration AWAY = Duration.parse(System.getProperty("kafka.away", "PT30S"));

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration SETTLED_WITHIN = Duration.ofSeconds(60);
    private static final int A_FEW = 20;

    private final TheSystem system = TheSystem.running();
    private final People people = new People(system);
    private final Shop shop = new Shop(system, people.newSpectator());

    @Test
    void peopleGoOnBuyingAndAllOfItSettlesOnceKafkaIsBack() throws Exception {
        people.demo("ADMINISTRATOR")
                .put("/admin/sessions/" + SESSION + "/categories/" + CATEGORY, Map.of("capacity", ENOUGH_FOR_ALL))
                .ok();
        JsonNode offer = shop.offer(SESSION, CATEGORY, "SOLO");
        try (Crowd crowd = Crowd.buying(shop, offer)) {
            await().atMost(PATIENCE).until(() -> crowd.paid().size() >= A_FEW);
            system.kill("kafka");
            int before = crowd.paid().size();
            await().pollDelay(AWAY)
                    .atMost(AWAY.plus(PATIENCE))
                    .until(() -> crowd.paid().size() >= before + A_FEW);
            crowd.goHome();

            system.bringBackWhatIsMissing();
            Instant deadline = Instant.now().plus(SETTLED_WITHIN);

            await().atMost(Duration.between(Instant.now(), deadline))
                    .untilAsserted(() -> assertThat(paidOrders()).containsAll(idsOf(crowd.paid())));
            new Invariants(system).holdWithin(Duration.between(Instant.now(), deadline));
            assertThat(allOrders()).containsAll(idsOf(crowd.ordered()));
        }
    }

    private Set<String> paidOrders() {
        return new Database(system, "orders").query("SELECT id::text FROM ticket_order WHERE status = 'PAID'");
    }

    private Set<String> allOrders() {
        return new Database(system, "orders").query("SELECT id::text FROM ticket_order");
    }

    private static Set<String> idsOf(List<JsonNode> orders) {
        return orders.stream().map(order -> order.path("id").asString()).collect(Collectors.toSet());
    }
}
