package io.ogtickets.order;

import static org.awaitility.Awaitility.await;

import io.ogtickets.order.catalog.application.CatalogueSession;
import io.ogtickets.platform.money.Money;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stands for the other services: tells what they would tell, hears what they would hear. */
class Neighbours {

    /** An event as it came from Kafka. */
    record Told(String topic, String key, String type, String data) {}

    private final KafkaTemplate<String, byte[]> kafka;
    private final JsonMapper json;
    private final Books books;
    private final ConcurrentLinkedQueue<Told> told = new ConcurrentLinkedQueue<>();

    Neighbours(KafkaTemplate<String, byte[]> kafka, JsonMapper json, Books books) {
        this.kafka = kafka;
        this.json = json;
        this.books = books;
    }

    @KafkaListener(
            topics = {"orders", "availability"},
            groupId = "observer",
            batch = "true")
    void hear(List<ConsumerRecord<String, byte[]>> records) {
        records.forEach(event -> told.add(new Told(
                event.topic(),
                event.key(),
                new String(event.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8),
                new String(event.value(), StandardCharsets.UTF_8))));
    }

    List<Told> toldOf(String key) {
        return told.stream().filter(event -> event.key().equals(key)).toList();
    }

    List<String> typesToldOf(String key) {
        return toldOf(key).stream().map(Told::type).toList();
    }

    JsonNode lastToldOf(String key) {
        return json.readTree(toldOf(key).getLast().data());
    }

    /** A new session on sale, with categories A and B of so many places, in solo, duo and family offers. */
    CatalogueSession open(int capacity) {
        String code = "TST-%08X".formatted(ThreadLocalRandom.current().nextInt());
        List<CatalogueSession.Offer> offers = new ArrayList<>();
        for (String category : List.of("A", "B")) {
            offers.add(offer(category, "SOLO", 1, 4_800));
            offers.add(offer(category, "DUO", 2, 9_001));
            offers.add(offer(category, "FAMILY", 4, 17_001));
        }
        CatalogueSession session = session(code, 1, "ON_SALE", capacity, offers);
        tell("catalog", code, "session-published", session);
        await().until(() -> books.knows(code));
        return session;
    }

    static CatalogueSession session(
            String code, long version, String status, int capacity, List<CatalogueSession.Offer> offers) {
        return new CatalogueSession(
                code,
                version,
                "SWM",
                Instant.parse("2028-07-22T09:00:00Z"),
                Instant.parse("2028-07-22T11:00:00Z"),
                status,
                List.of(new CatalogueSession.Category("A", capacity), new CatalogueSession.Category("B", capacity)),
                offers);
    }

    static UUID offerOf(CatalogueSession session, String category, String type) {
        return session.offers().stream()
                .filter(offer ->
                        offer.category().equals(category) && offer.type().equals(type))
                .findFirst()
                .orElseThrow()
                .offer();
    }

    void pay(String order, UUID payment, Money amount) {
        tell(
                "payments",
                order,
                "payment-succeeded",
                Map.of(
                        "payment", payment,
                        "version", 2,
                        "order", order,
                        "amount", amount,
                        "succeededAt", "2028-06-01T10:00:00Z"));
    }

    void refunded(String order, String refund, Money amount) {
        tell(
                "payments",
                order,
                "payment-refunded",
                Map.of(
                        "payment",
                        UUID.randomUUID(),
                        "version",
                        3,
                        "order",
                        order,
                        "refund",
                        refund,
                        "amount",
                        amount,
                        "refundedAt",
                        "2028-06-02T10:00:00Z"));
    }

    void refundFailed(String order, String refund, String reason) {
        tell(
                "payments",
                order,
                "refund-failed",
                Map.of(
                        "payment",
                        UUID.randomUUID(),
                        "version",
                        3,
                        "order",
                        order,
                        "refund",
                        refund,
                        "amount",
                        new Money(1, "EUR"),
                        "reason",
                        reason));
    }

    void disputed(String order, UUID payment, int version, String status) {
        tell(
                "payments",
                order,
                "payment-disputed",
                Map.of(
                        "payment",
                        payment,
                        "version",
                        version,
                        "order",
                        order,
                        "amount",
                        new Money(34_002, "EUR"),
                        "status",
                        status,
                        "reason",
                        "fraudulent",
                        "disputedAt",
                        "2028-06-03T10:00:00Z"));
    }

    void tellAsItStands(String topic, String key, String type, String data) {
        tell(topic, key, type, json.readTree(data));
    }

    void tell(String topic, String key, String type, Object data) {
        ProducerRecord<String, byte[]> event = new ProducerRecord<>(topic, key, json.writeValueAsBytes(data));
        header(event, "ce_id", UUID.randomUUID().toString());
        header(event, "ce_type", type);
        header(event, "ce_source", "test");
        header(event, "ce_time", "2028-06-01T10:00:00Z");
        kafka.send(event).join();
    }

    private static CatalogueSession.Offer offer(String category, String type, int persons, long cents) {
        return new CatalogueSession.Offer(
                UUID.randomUUID(), category, type, persons, new Money(cents, "EUR"), false, "ON_SALE");
    }

    private static void header(ProducerRecord<String, byte[]> event, String name, String value) {
        event.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
