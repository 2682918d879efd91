package io.ogtickets.bench.stage;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * What payment-service tells once Stripe has the money, put straight on its topic: thousands of payments without as many
 * payment pages. All that follows is the system's own.
 */
public final class Payments implements AutoCloseable {

    /** An order that waits for its payment, of so many cents. */
    public record Awaited(String order, long total) {}

    private record Amount(long amount, String currency) {}

    private record PaymentSucceeded(UUID payment, int version, String order, Amount amount, Instant succeededAt) {}

    private final Database orders;
    private final Producer<String, byte[]> kafka;

    public Payments(Stage stage) {
        this.orders = stage.database().named("orders");
        this.kafka = new KafkaProducer<>(
                Map.of("bootstrap.servers", stage.kafka(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /**
     * All that were placed since then, the oldest first.
     *
     * @param seconds since the epoch
     */
    public List<Awaited> awaitedSince(double seconds) {
        return orders
                .map("SELECT id::text, total FROM ticket_order WHERE status = 'AWAITING_PAYMENT'"
                        + " AND placed_at > to_timestamp(" + seconds + ") ORDER BY id")
                .entrySet()
                .stream()
                .map(order -> new Awaited(order.getKey(), order.getValue().longValue()))
                .toList();
    }

    /** Returns once the broker has them all. */
    public void succeed(List<Awaited> paid) {
        List<Future<RecordMetadata>> sent =
                paid.stream().map(order -> kafka.send(event(order))).toList();
        kafka.flush();
        if (sent.stream().anyMatch(one -> one.state() != Future.State.SUCCESS)) {
            throw new IllegalStateException("The broker doesn't have all payments");
        }
    }

    /** CloudEvents 1.0 in binary mode, as each event of the system. */
    private static ProducerRecord<String, byte[]> event(Awaited order) {
        Instant now = Instant.now();
        ProducerRecord<String, byte[]> event = new ProducerRecord<>(
                "payments",
                order.order(),
                Api.JSON.writeValueAsBytes(new PaymentSucceeded(
                        UUID.randomUUID(), 1, order.order(), new Amount(order.total(), "EUR"), now)));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_type", "payment-succeeded",
                        "ce_source", "payment-service",
                        "ce_time", now.toString(),
                        "content-type", "application/json")
                .forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return event;
    }

    @Override
    public void close() {
        kafka.close();
    }
}
