package io.ogtickets.platform.event;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
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
final class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final Duration BACK_OFF = Duration.ofSeconds(1);
    private static final int LOCK_CLASS = 0x0617;
    static final int BATCH = 1_000;

    private final DataSource dataSource;
    private final KafkaTemplate<String, byte[]> kafka;
    private final Semaphore wake = new Semaphore(0);
    private volatile @Nullable Thread worker;

    OutboxRelay(DataSource dataSource, KafkaTemplate<String, byte[]> kafka) {
        this.dataSource = dataSource;
        this.kafka = kafka;
    }

    /** Called after a commit that wrote to the outbox. */
    void wake() {
        wake.release();
    }

    @Override
    public void start() {
        worker = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
    }

    @Override
    public void stop() {
        Thread running = worker;
        worker = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    private void run() {
        while (isRunning()) {
            try {
                wake.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
                wake.drainPermits();
                drain();
            } catch (InterruptedException stopped) {
                return;
            } catch (Exception away) {
                log.warn("Events wait in the outbox: {}", away.toString());
                pause();
            }
        }
    }

    private void drain() throws SQLException, InterruptedException, ExecutionException {
        try (Connection connection = dataSource.getConnection()) {
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            try {
                Integer[] shards = lockShards(jdbc);
                while (isRunning() && publishBatch(jdbc, shards) == BATCH) {
                    log.debug("Outbox: a full batch was published, there may be more");
                }
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

    private void pause() {
        try {
            Thread.sleep(BACK_OFF);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
