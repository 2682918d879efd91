package io.ogtickets.platformtest;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a service told the security journal of its staff. */
public record ToldActs(String producer, JdbcClient jdbc) {

    private static final String TOPIC = "audit";

    /**
     * All acts of a person up to now, the oldest first, and none that comes later: the outbox is empty, and the topic is
     * read to its end. Each is of the shape that its producer promises.
     */
    public List<JsonNode> of(UUID actor) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> jdbc.sql("SELECT count(*) = 0 FROM outbox WHERE topic = :topic")
                        .param("topic", TOPIC)
                        .query(Boolean.class)
                        .single());
        return read().stream()
                .map(told -> JsonMapper.shared().readTree(told.value()))
                .filter(told -> told.path("actor").asString().equals(actor.toString()))
                .map(this::ofTheAgreedShape)
                .sorted(comparing(told -> told.path("at").asString()))
                .toList();
    }

    private static List<ConsumerRecord<String, byte[]>> read() {
        List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", RealKafka.servers()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
        }
        return all;
    }

    private JsonNode ofTheAgreedShape(JsonNode told) {
        List<String> problems = new EventSample(producer, "staff-acted").problemsOf(told.toString());
        if (!problems.isEmpty()) {
            throw new AssertionError(told + ": " + problems);
        }
        return told;
    }
}
