package io.ogtickets.platform.event;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * An event as read from Kafka: CloudEvents 1.0, Kafka protocol binding, binary mode.
 *
 * @param id unique; the inbox takes each id once
 * @param key the aggregate's id
 */
public record IncomingEvent(String topic, String key, UUID id, String type, String source, Instant time, byte[] data) {

    /** @throws IllegalArgumentException if the record isn't a CloudEvent */
    static IncomingEvent of(ConsumerRecord<String, byte[]> kafka) {
        return new IncomingEvent(
                kafka.topic(),
                String.valueOf(kafka.key()),
                UUID.fromString(header(kafka, "ce_id")),
                header(kafka, "ce_type"),
                header(kafka, "ce_source"),
                Instant.parse(header(kafka, "ce_time")),
                kafka.value());
    }

    private static String header(ConsumerRecord<String, byte[]> kafka, String name) {
        @Nullable Header header = kafka.headers().lastHeader(name);
        if (header == null || header.value() == null) {
            throw new IllegalArgumentException("The header " + name + " is missing");
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
