package io.ogtickets.local.deadletter;

import io.ogtickets.local.home.Trouble;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Publishes a dead letter again, as it was, for the one service that could not handle it: the header {@code og_replay}
 * names it, and the other readers of the topic pass it over.
 */
public final class Republisher implements AutoCloseable {

    private final KafkaProducer<String, byte[]> kafka;

    public Republisher(String servers) {
        kafka = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers,
                        ProducerConfig.ACKS_CONFIG, "all",
                        ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    public void publish(Letter letter) throws InterruptedException {
        ProducerRecord<String, byte[]> event = new ProducerRecord<>(letter.topic(), letter.key(), letter.data());
        header(event, "ce_specversion", "1.0");
        header(event, "ce_id", letter.event().toString());
        header(event, "ce_type", letter.type());
        header(event, "ce_source", letter.source());
        header(event, "ce_time", letter.time().toString());
        header(event, "content-type", "application/json");
        header(event, "og_replay", letter.service());
        try {
            kafka.send(event).get();
        } catch (ExecutionException e) {
            throw new Trouble("Kafka didn't take event " + letter.event() + ": " + e.getCause() + ". ./og status", e);
        }
    }

    private static void header(ProducerRecord<String, byte[]> event, String name, String value) {
        event.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        kafka.close();
    }
}
