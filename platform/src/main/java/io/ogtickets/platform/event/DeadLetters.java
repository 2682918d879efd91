package io.ogtickets.platform.event;

import java.time.ZoneOffset;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The dead letters of this service, in the order in which they were buried. They are kept in its database, which decides
 * what is still to be replayed, and told of in {@code <topic>.dlt}, which operators watch.
 *
 * <p>A key that has one is held back: the events of a key are read one after the other, by one consumer, so between the
 * look and the burying nothing of that key can pass.
 */
final class DeadLetters {

    private final JdbcClient jdbc;
    private final Outbox outbox;

    DeadLetters(JdbcClient jdbc, Outbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    /** Whether one of these has to wait behind a dead letter of its key. */
    boolean holdBack(List<ConsumerRecord<String, byte[]>> events) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM dead_letter_key WHERE (topic, key) IN (
                            SELECT * FROM unnest(:topics::text[], :keys::text[])))""")
                .param("topics", events.stream().map(ConsumerRecord::topic).toArray(String[]::new))
                .param(
                        "keys",
                        events.stream()
                                .map(event -> String.valueOf(event.key()))
                                .toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    void bury(DeadLetter letter) {
        jdbc.sql("INSERT INTO dead_letter_key (topic, key) VALUES (:topic, :key) ON CONFLICT DO NOTHING")
                .param("topic", letter.topic())
                .param("key", letter.key())
                .update();
        jdbc.sql("""
                        INSERT INTO dead_letter (event_id, topic, key, type, source, time, cause, data)
                        VALUES (:id, :topic, :key, :type, :source, :time, :cause, :data)
                        ON CONFLICT DO NOTHING""")
                .param("id", letter.eventId())
                .param("topic", letter.topic())
                .param("key", letter.key())
                .param("type", letter.type())
                .param("source", letter.source())
                .param("time", letter.time().atOffset(ZoneOffset.UTC))
                .param("cause", letter.cause())
                .param("data", letter.data())
                .update();
        outbox.appendDeadLetter(letter);
    }

    /** A replay that came to the same end stays where it is, with what went wrong this time. */
    void failedAgain(DeadLetter letter) {
        jdbc.sql("UPDATE dead_letter SET cause = :cause, replays = replays + 1 WHERE event_id = :id")
                .param("cause", letter.cause())
                .param("id", letter.eventId())
                .update();
    }

    /** Whether it is a dead letter still, and the oldest of its key. */
    boolean isNext(IncomingEvent event) {
        return jdbc.sql("""
                        SELECT event_id = :id FROM dead_letter WHERE topic = :topic AND key = :key
                        ORDER BY seq LIMIT 1""")
                .param("id", event.id())
                .param("topic", event.topic())
                .param("key", event.key())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** It was handled; after the last of a key the key is free. */
    void release(IncomingEvent event) {
        jdbc.sql("DELETE FROM dead_letter WHERE event_id = :id")
                .param("id", event.id())
                .update();
        jdbc.sql("""
                        DELETE FROM dead_letter_key WHERE topic = :topic AND key = :key
                        AND NOT EXISTS (SELECT FROM dead_letter WHERE topic = :topic AND key = :key)""").param("topic", event.topic()).param("key", event.key()).update();
    }
}
