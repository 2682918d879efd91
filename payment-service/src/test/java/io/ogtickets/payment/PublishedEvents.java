package io.ogtickets.payment;

import io.ogtickets.platformtest.RealKafka;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** All that stands in a topic for one key, from its beginning to now. */
final class PublishedEvents {

    record Published(String type, String json) {}

    private PublishedEvents() {}

    static List<Published> of(String topic, String key) {
        Map<String, Object> settings = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, RealKafka.servers());
        try (KafkaConsumer<String, byte[]> kafka =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = kafka.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            kafka.assign(partitions);
            kafka.seekToBeginning(partitions);
            Map<TopicPartition, Long> end = kafka.endOffsets(partitions);
            List<Published> found = new ArrayList<>();
            while (end.entrySet().stream().anyMatch(last -> kafka.position(last.getKey()) < last.getValue())) {
                kafka.poll(Duration.ofMillis(100)).forEach(event -> {
                    if (key.equals(event.key())) {
                        found.add(published(event));
                    }
                });
            }
            return found;
        }
    }

    private static Published published(ConsumerRecord<String, byte[]> event) {
        return new Published(
                new String(event.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8),
                new String(event.value(), StandardCharsets.UTF_8));
    }
}
