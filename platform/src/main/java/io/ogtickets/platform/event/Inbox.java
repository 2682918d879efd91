package io.ogtickets.platform.event;

import io.ogtickets.platform.problem.Outages;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes each event once: its inbox row, what its handler changes and the outbox rows of that share one transaction.
 *
 * <p>A batch from Kafka is one transaction. If it fails, its events are taken one by one. An outage is thrown, so that
 * the listener container tries again without end; an event that can't be read or breaks a rule goes to the dead letters,
 * and the later events of its key go there behind it, until an operator replays them.
 */
public final class Inbox {

    private static final Logger log = LoggerFactory.getLogger(Inbox.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final DeadLetters deadLetters;
    private final String consumer;

    Inbox(JdbcClient jdbc, TransactionTemplate transaction, DeadLetters deadLetters, String consumer) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.deadLetters = deadLetters;
        this.consumer = consumer;
    }

    /** To be called by a batch listener with what it received; returns once all of it is settled. */
    public void receive(List<ConsumerRecord<String, byte[]>> records, EventHandlers handlers) {
        List<ConsumerRecord<String, byte[]>> relevant = records.stream()
                .filter(handlers::concern)
                .filter(kafka -> !Replay.isForAnother(kafka, consumer))
                .toList();
        if (relevant.isEmpty()) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> takeTogether(relevant, handlers));
        } catch (RuntimeException failure) {
            if (Outages.isOutage(failure)) {
                throw failure;
            }
            log.warn("A batch of {} events failed and is taken one by one: {}", relevant.size(), failure.toString());
            relevant.forEach(kafka -> takeAlone(kafka, handlers));
        }
    }

    private void takeTogether(List<ConsumerRecord<String, byte[]>> records, EventHandlers handlers) {
        if (records.stream().anyMatch(Replay::isReplay) || deadLetters.holdBack(records)) {
            throw new IllegalStateException("An event waits behind a dead letter, or is one");
        }
        List<IncomingEvent> events = records.stream().map(IncomingEvent::of).toList();
        Set<UUID> unseen = insert(events.stream().map(IncomingEvent::id).toArray(UUID[]::new));
        handlers.handle(
                events.stream().filter(event -> unseen.remove(event.id())).toList());
    }

    private void takeAlone(ConsumerRecord<String, byte[]> kafka, EventHandlers handlers) {
        try {
            transaction.executeWithoutResult(status -> {
                if (Replay.isReplay(kafka)) {
                    takeAgain(kafka, handlers);
                } else if (deadLetters.holdBack(List.of(kafka))) {
                    bury(kafka, "waits behind an earlier dead letter of its key");
                } else {
                    takeTogether(List.of(kafka), handlers);
                }
            });
        } catch (RuntimeException failure) {
            if (Outages.isOutage(failure)) {
                throw failure;
            }
            log.error("An event of {} goes to the dead letters", kafka.topic(), failure);
            transaction.executeWithoutResult(status -> bury(kafka, failure.toString()));
        }
    }

    /** The oldest dead letter of its key, replayed; one that was replayed already, or that isn't the oldest, is left. */
    private void takeAgain(ConsumerRecord<String, byte[]> kafka, EventHandlers handlers) {
        IncomingEvent event = IncomingEvent.of(kafka);
        if (deadLetters.isNext(event)) {
            handlers.handle(List.of(event));
            deadLetters.release(event);
        }
    }

    private Set<UUID> insert(UUID[] ids) {
        return new HashSet<>(
                jdbc.sql("INSERT INTO inbox (event_id) SELECT unnest(:ids) ON CONFLICT DO NOTHING RETURNING event_id")
                        .param("ids", ids)
                        .query(UUID.class)
                        .list());
    }

    private void bury(ConsumerRecord<String, byte[]> kafka, String cause) {
        DeadLetter letter = DeadLetter.of(kafka, cause);
        if (Replay.isReplay(kafka)) {
            deadLetters.failedAgain(letter);
        } else if (!insert(new UUID[] {letter.eventId()}).isEmpty()) {
            deadLetters.bury(letter);
        }
    }
}
