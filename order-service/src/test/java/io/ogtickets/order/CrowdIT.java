package io.ogtickets.order;

import static io.ogtickets.order.Neighbours.offerOf;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.ogtickets.order.catalog.application.CatalogueSession;
import io.ogtickets.order.ordering.application.CancelOrder;
import io.ogtickets.order.ordering.application.PlaceOrder;
import io.ogtickets.order.ordering.domain.AccountId;
import io.ogtickets.order.ordering.domain.OrderId;
import io.ogtickets.order.ordering.domain.Quote;
import io.ogtickets.platform.idempotency.Answer;
import io.ogtickets.platform.idempotency.BatchedRequests;
import io.ogtickets.platform.idempotency.IdempotencyKey;
import io.ogtickets.platform.problem.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Crowds in front of several instances of the service, each of which gathers for itself; the database decides. */
@OrderServiceTest
class CrowdIT {

    private static final int INSTANCES = 3;
    private static final int AT_ONCE = 150;
    private static final String TRIGGER = "bad_luck";

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private BatchedRequests requests;

    @Autowired
    private CancelOrder cancel;

    @Autowired
    private Neighbours neighbours;

    @Autowired
    private Books books;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    private final List<PlaceOrder> instances = new ArrayList<>();

    @BeforeEach
    void startInstances() {
        for (int i = 0; i < INSTANCES; i++) {
            instances.add(beans.createBean(PlaceOrder.class));
        }
    }

    @AfterEach
    void stopInstances() {
        instances.forEach(PlaceOrder::destroy);
        jdbc.sql("DROP TRIGGER IF EXISTS " + TRIGGER + " ON ticket_order").update();
    }

    @Test
    void tenThousandBuyersForAHundredPlacesAreAHundredSoldAndAllOthersToldSo() throws Exception {
        CatalogueSession session = neighbours.open(100);
        UUID solo = offerOf(session, "A", "SOLO");
        Random random = new Random(100);
        List<Callable<Answer>> buyers = IntStream.range(0, 10_000)
                .<Callable<Answer>>mapToObj(i -> {
                    PlaceOrder instance = instances.get(random.nextInt(INSTANCES));
                    return () -> order(instance, UUID.randomUUID(), key(), solo, 1);
                })
                .toList();

        Map<String, Long> outcomes = outcomes(atOnce(buyers));

        assertThat(outcomes).isEqualTo(Map.of("AWAITING_PAYMENT", 100L, "sold-out", 9_900L));
        assertThat(books.taken(session.session(), "A")).isEqualTo(100);
    }

    @Test
    void aStampedeWithAbandonedHoldsEndsWithExactlyTheCapacitySold() throws Exception {
        CatalogueSession session = neighbours.open(60);
        Random random = new Random(60);
        List<Callable<Answer>> buyers = IntStream.range(0, 600)
                .<Callable<Answer>>mapToObj(i -> {
                    PlaceOrder instance = instances.get(random.nextInt(INSTANCES));
                    UUID offer = offerOf(session, "A", random.nextInt(4) == 0 ? "FAMILY" : "SOLO");
                    boolean abandons = random.nextBoolean();
                    return () -> orderAndPerhapsAbandon(instance, offer, abandons);
                })
                .toList();

        atOnce(buyers);
        UUID solo = offerOf(session, "A", "SOLO");
        await().untilAsserted(() -> {
            atOnce(Collections.nCopies(60, () -> order(instances.getFirst(), UUID.randomUUID(), key(), solo, 1)));
            assertThat(books.taken(session.session(), "A")).isEqualTo(60);
            assertThat(books.abandoned(session.session())).isZero();
        });
    }

    @Test
    void theSameRequestAtSeveralInstancesIsOneOrder() throws Exception {
        CatalogueSession session = neighbours.open(100);
        UUID solo = offerOf(session, "A", "SOLO");
        UUID buyer = UUID.randomUUID();
        String key = key();
        List<Callable<Answer>> same = IntStream.range(0, 100)
                .<Callable<Answer>>mapToObj(i -> () -> order(instances.get(i % INSTANCES), buyer, key, solo, 1))
                .toList();

        List<Answer> answers = atOnce(same);

        assertThat(answers.stream()
                        .map(answer -> new String(answer.body(), StandardCharsets.UTF_8))
                        .distinct())
                .hasSize(1);
        assertThat(answers.getFirst().status()).isEqualTo(201);
        assertThat(books.ordersOf(buyer)).isOne();
        assertThatThrownBy(() -> order(instances.getFirst(), buyer, key, solo, 2))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("idempotency-key-reused"));
    }

    @Test
    void aRefusalIsKeptAlsoWhenThereArePlacesAgain() throws Exception {
        CatalogueSession session = neighbours.open(1);
        UUID solo = offerOf(session, "A", "SOLO");
        UUID lucky = UUID.randomUUID();
        UUID buyer = UUID.randomUUID();
        String key = key();
        Answer first = order(instances.getFirst(), lucky, key(), solo, 1);
        assertThat(codeOf(order(instances.getFirst(), buyer, key, solo, 1))).isEqualTo("sold-out");

        cancel.cancel(new OrderId(UUID.fromString(bodyOf(first).path("id").asString())), new AccountId(lucky));

        for (PlaceOrder instance : instances) {
            assertThat(codeOf(order(instance, buyer, key, solo, 1))).isEqualTo("sold-out");
        }
        assertThat(order(instances.getFirst(), buyer, key(), solo, 1).status()).isEqualTo(201);
    }

    @Test
    void anOrderThatFailsFailsAlone() throws Exception {
        CatalogueSession session = neighbours.open(100);
        UUID solo = offerOf(session, "A", "SOLO");
        UUID poisoned = UUID.randomUUID();
        badLuckFor(poisoned, "RAISE EXCEPTION 'no'");
        List<Callable<String>> buyers = IntStream.range(0, 60)
                .<Callable<String>>mapToObj(i -> () -> {
                    try {
                        UUID buyer = i == 30 ? poisoned : UUID.randomUUID();
                        return codeOf(order(instances.getFirst(), buyer, key(), solo, 1));
                    } catch (RuntimeException failed) {
                        return "failed";
                    }
                })
                .toList();

        List<String> outcomes = all(buyers);

        assertThat(outcomes.get(30)).isEqualTo("failed");
        assertThat(outcomes).filteredOn("AWAITING_PAYMENT"::equals).hasSize(59);
        assertThat(books.ordersOf(poisoned)).isZero();
        assertThat(books.taken(session.session(), "A")).isEqualTo(59);
    }

    /** The connection is lost in the middle of the batch, from which nobody can tell whether it was committed. */
    @Test
    void whoDoesNotKnowWhatBecameOfACommitFindsOut() throws Exception {
        CatalogueSession session = neighbours.open(100);
        UUID solo = offerOf(session, "A", "SOLO");
        UUID unlucky = UUID.randomUUID();
        jdbc.sql("CREATE SEQUENCE IF NOT EXISTS bad_luck_times").update();
        jdbc.sql("ALTER SEQUENCE bad_luck_times RESTART").update();
        badLuckFor(
                unlucky,
                "IF nextval('bad_luck_times') = 1 THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF");
        List<Callable<Answer>> buyers = IntStream.range(0, 60)
                .<Callable<Answer>>mapToObj(
                        i -> () -> order(instances.getFirst(), i == 30 ? unlucky : UUID.randomUUID(), key(), solo, 1))
                .toList();

        assertThat(outcomes(atOnce(buyers))).isEqualTo(Map.of("AWAITING_PAYMENT", 60L));
        assertThat(books.ordersOf(unlucky)).isOne();
        assertThat(books.taken(session.session(), "A")).isEqualTo(60);
    }

    private Answer orderAndPerhapsAbandon(PlaceOrder instance, UUID offer, boolean abandons) {
        Answer answer = order(instance, UUID.randomUUID(), key(), offer, 1);
        if (abandons && answer.status() == 201) {
            books.endHold(bodyOf(answer).path("id").asString());
        }
        return answer;
    }

    private Answer order(PlaceOrder instance, UUID buyer, String key, UUID offer, int quantity) {
        List<Quote.Wanted> wanted = List.of(new Quote.Wanted(offer, quantity));
        IdempotencyKey name = new IdempotencyKey(buyer.toString(), "POST /api/v1/orders", key);
        return instance.place(requests.keyed(name, wanted), new AccountId(buyer), wanted, Locale.ENGLISH);
    }

    private void badLuckFor(UUID buyer, String what) {
        jdbc.sql("""
                        CREATE OR REPLACE FUNCTION %s() RETURNS trigger LANGUAGE plpgsql AS $$
                        BEGIN %s; RETURN NULL; END $$""".formatted(TRIGGER, what)).update();
        jdbc.sql("""
                        CREATE CONSTRAINT TRIGGER %s AFTER INSERT ON ticket_order DEFERRABLE INITIALLY DEFERRED
                        FOR EACH ROW WHEN (NEW.account_id = '%s') EXECUTE FUNCTION %s()""".formatted(TRIGGER, buyer, TRIGGER)).update();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private Map<String, Long> outcomes(List<Answer> answers) {
        return answers.stream().collect(groupingBy(this::codeOf, counting()));
    }

    private String codeOf(Answer answer) {
        return bodyOf(answer).path(answer.status() == 201 ? "status" : "code").asString();
    }

    private JsonNode bodyOf(Answer answer) {
        return json.readTree(answer.body());
    }

    private static List<Answer> atOnce(List<Callable<Answer>> buyers) throws Exception {
        return all(buyers);
    }

    private static <T> List<T> all(List<Callable<T>> calls) throws Exception {
        try (ExecutorService threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        }
    }
}
