package io.ogtickets.auth;

import io.ogtickets.platformtest.RealKafka;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/** What the other services can read of accounts. */
final class AccountEvents {

    /** The first event of a type about an account, as soon as there is one. */
    String of(UUID account, String type) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", RealKafka.servers(), "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor("accounts").stream()
                    .map(partition -> new TopicPartition("accounts", partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return Awaitility.await()
                    .until(() -> next(consumer, account.toString(), type), Optional::isPresent)
                    .orElseThrow();
        }
    }

    private static Optional<String> next(KafkaConsumer<String, byte[]> consumer, String key, String type) {
        return StreamSupport.stream(consumer.poll(Duration.ofMillis(200)).spliterator(), false)
                .filter(event -> key.equals(event.key()) && type.equals(typeOf(event)))
                .map(ConsumerRecord::value)
                .map(data -> new String(data, StandardCharsets.UTF_8))
                .findFirst();
    }

    private static String typeOf(ConsumerRecord<String, byte[]> event) {
        return new String(event.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
    }
}
