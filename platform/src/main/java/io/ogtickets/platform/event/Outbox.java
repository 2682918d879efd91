package io.ogtickets.platform.event;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * The transactional outbox: an event is a row that commits or rolls back with the change it tells of. {@link OutboxRelay}
 * publishes the rows.
 */
public final class Outbox {

    /** Rows are spread over this many shards by their key; a relay publishes a shard while it holds its lock. */
    static final int SHARDS = 16;

    private static final String INSERT = """
            INSERT INTO outbox (shard, topic, key, event_id, type, source, time, traceparent, cause, data)
            SELECT * FROM unnest(?::smallint[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::timestamptz[],
                                 ?::text[], ?::text[], ?::bytea[])""";

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final String source;
    private final Supplier<@Nullable String> traceparent;
    private final Runnable wakeRelay;

    Outbox(
            JdbcTemplate jdbc,
            JsonMapper json,
            Clock clock,
            String source,
            Supplier<@Nullable String> traceparent,
            Runnable wakeRelay) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.source = source;
        this.traceparent = traceparent;
        this.wakeRelay = wakeRelay;
    }

    /** Must be called in the transaction of the change; the relay is woken after its commit. */
    public void append(OutgoingEvent... events) {
        append(Arrays.asList(events));
    }

    /** Must be called in the transaction of the change; the relay is woken after its commit. */
    public void append(Collection<OutgoingEvent> events) {
        insert(events.stream().map(this::row).toList());
    }

    /** Does ahead of the transaction what needs none. The event belongs to the trace of who calls this. */
    public PreparedEvent prepare(OutgoingEvent event) {
        return new PreparedEvent(row(event));
    }

    /** Must be called in the transaction of the change; the relay is woken after its commit. */
    public void appendPrepared(Collection<PreparedEvent> events) {
        insert(events.stream().map(PreparedEvent::row).toList());
    }

    /** Passes an event on that can't be handled, as it was, with the reason. */
    void appendDeadLetter(DeadLetter letter) {
        insert(List.of(new OutboxRow(
                0,
                letter.topic() + ".dlt",
                letter.key(),
                letter.eventId(),
                letter.type(),
                letter.source(),
                clock.instant(),
                traceparent.get(),
                letter.cause(),
                letter.data())));
    }

    private OutboxRow row(OutgoingEvent event) {
        return new OutboxRow(
                0,
                event.topic(),
                event.key(),
                UUID.randomUUID(),
                event.type(),
                source,
                clock.instant(),
                traceparent.get(),
                null,
                json.writeValueAsBytes(event.data()));
    }

    private void insert(List<OutboxRow> rows) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("The outbox is written in the transaction of the change it tells of");
        }
        if (rows.isEmpty()) {
            return;
        }
        // Rows are written, and numbered, in the order of the arrays.
        jdbc.update(
                INSERT,
                column(rows, row -> (short) shardOf(row.key()), Short[]::new),
                column(rows, OutboxRow::topic, String[]::new),
                column(rows, OutboxRow::key, String[]::new),
                column(rows, OutboxRow::eventId, UUID[]::new),
                column(rows, OutboxRow::type, String[]::new),
                column(rows, OutboxRow::source, String[]::new),
                column(rows, row -> row.time().toString(), String[]::new),
                column(rows, OutboxRow::traceparent, String[]::new),
                column(rows, OutboxRow::cause, String[]::new),
                column(rows, OutboxRow::data, byte[][]::new));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wakeRelay.run();
            }
        });
    }

    private static <T extends @Nullable Object> Object column(
            List<OutboxRow> rows, Function<OutboxRow, T> value, IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    private static int shardOf(String key) {
        return Math.floorMod(key.hashCode(), SHARDS);
    }
}
