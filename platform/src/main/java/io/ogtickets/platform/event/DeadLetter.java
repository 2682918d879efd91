package io.ogtickets.platform.event;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** An event that can't be read or breaks a rule, on its way to {@code <topic>.dlt}. */
record DeadLetter(
        String topic, String key, UUID eventId, String type, String source, Instant time, String cause, byte[] data) {

    private static final int LONGEST_CAUSE = 1_000;

    static DeadLetter of(ConsumerRecord<String, byte[]> kafka, String cause) {
        return new DeadLetter(
                kafka.topic(),
                String.valueOf(kafka.key()),
                idOf(kafka),
                text(kafka, "ce_type", "unreadable"),
                text(kafka, "ce_source", "unknown"),
                timeOf(kafka),
                cause.length() > LONGEST_CAUSE ? cause.substring(0, LONGEST_CAUSE) : cause,
                kafka.value() == null ? new byte[0] : kafka.value());
    }

    private static UUID idOf(ConsumerRecord<String, byte[]> kafka) {
        try {
            return UUID.fromString(text(kafka, "ce_id", ""));
        } catch (IllegalArgumentException unreadable) {
            String place = kafka.topic() + "/" + kafka.partition() + "/" + kafka.offset();
            return UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Instant timeOf(ConsumerRecord<String, byte[]> kafka) {
        try {
            return Instant.parse(text(kafka, "ce_time", ""));
        } catch (DateTimeParseException unreadable) {
            return Instant.ofEpochMilli(kafka.timestamp());
        }
    }

    private static String text(ConsumerRecord<String, byte[]> kafka, String name, String otherwise) {
        @Nullable Header header = kafka.headers().lastHeader(name);
        return header == null || header.value() == null
                ? otherwise
                : new String(header.value(), StandardCharsets.UTF_8);
    }
}
