package io.ogtickets.platform.event;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * An event that waits to be published.
 *
 * @param id given by the database, in the order of writing; 0 before that
 */
record OutboxRow(
        long id,
        String topic,
        String key,
        UUID eventId,
        String type,
        String source,
        Instant time,
        @Nullable String traceparent,
        @Nullable String cause,
        byte[] data) {

    static final RowMapper<OutboxRow> MAPPER = (row, number) -> new OutboxRow(
            row.getLong("id"),
            row.getString("topic"),
            row.getString("key"),
            row.getObject("event_id", UUID.class),
            row.getString("type"),
            row.getString("source"),
            row.getObject("time", OffsetDateTime.class).toInstant(),
            row.getString("traceparent"),
            row.getString("cause"),
            row.getBytes("data"));
}
