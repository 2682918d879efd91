package io.ogtickets.platform.event;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;

/**
 * Publishes the outbox to Kafka, at least once and in order within a key.
 *
 * <p>Order holds with any number of relays: a shard is published only under its PostgreSQL advisory lock, and a row is
 * deleted only once Kafka has acknowledged it and all rows before it. No database transaction is open while Kafka works.
 */
final class OutboxRelay {

    static final int BATCH = 1_000;

    private static final int LOCK_CLASS = 0x0617;

    private final DataSource dataSource;
    private final KafkaTemplate<String, byte[]> kafka;

    OutboxRelay(DataSource dataSource, KafkaTemplate<String, byte[]> kafka) {
        this.dataSource = dataSource;
        this.kafka = kafka;
    }

    /** Publishes the oldest events and tells whether there may be more. */
    boolean publishSome() throws SQLException, InterruptedException, ExecutionException {
        try (Connection connection = dataSource.getConnection()) {
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            try {
                return publishBatch(jdbc, lockShards(jdbc)) == BATCH;
            } finally {
                jdbc.sql("SELECT pg_advisory_unlock_all()").query(rows -> {});
            }
        }
    }

    private static Integer[] lockShards(JdbcClient jdbc) {
        return jdbc.sql("SELECT s FROM generate_series(0, :last) s WHERE pg_try_advisory_lock(:class, s)")
                .param("last", Outbox.SHARDS - 1)
                .param("class", LOCK_CLASS)
                .query(Integer.class)
                .list()
                .toArray(Integer[]::new);
    }

    private int publishBatch(JdbcClient jdbc, Integer[] shards) throws InterruptedException, ExecutionException {
        List<OutboxRow> rows = jdbc.sql("SELECT * FROM outbox WHERE shard = ANY (:shards) ORDER BY id LIMIT :batch")
                .param("shards", shards)
                .param("batch", BATCH)
                .query(OutboxRow.MAPPER)
                .list();
        List<Long> published = new ArrayList<>(rows.size());
        try {
            publish(rows, published);
        } finally {
            if (!published.isEmpty()) {
                jdbc.sql("DELETE FROM outbox WHERE id = ANY (:ids)")
                        .param("ids", published.toArray(Long[]::new))
                        .update();
            }
        }
        return rows.size();
    }

    /** Adds to {@code published} the ids that Kafka acknowledged, up to the first that it did not. */
    private void publish(List<OutboxRow> rows, List<Long> published) throws InterruptedException, ExecutionException {
        List<CompletableFuture<SendResult<String, byte[]>>> sent = new ArrayList<>(rows.size());
        try {
            rows.forEach(row -> sent.add(kafka.send(recordOf(row))));
        } finally {
            for (int i = 0; i < sent.size(); i++) {
                sent.get(i).get();
                published.add(rows.get(i).id());
            }
        }
    }

    private static ProducerRecord<String, byte[]> recordOf(OutboxRow row) {
        ProducerRecord<String, byte[]> event = new ProducerRecord<>(row.topic(), row.key(), row.data());
        header(event, "ce_specversion", "1.0");
        header(event, "ce_id", row.eventId().toString());
        header(event, "ce_type", row.type());
        header(event, "ce_source", row.source());
        header(event, "ce_time", row.time().toString());
        header(event, "content-type", "application/json");
        header(event, "traceparent", row.traceparent());
        header(event, "og_cause", row.cause());
        return event;
    }

    private static void header(ProducerRecord<String, byte[]> event, String name, @Nullable String value) {
        if (value != null) {
            event.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }
}
