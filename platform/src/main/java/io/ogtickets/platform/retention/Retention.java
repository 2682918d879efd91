package io.ogtickets.platform.retention;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Applies a retention period, batch by batch in the order of the ids, each batch in a transaction of its own. Several
 * instances may do so at once: each passes over the rows that another has in hand. Counts what went, and never says whose it
 * was.
 */
public final class Retention {

    /** Stands where an account's id stood (RFC 9562, section 5.9): what is nobody's doesn't lead to anything else. */
    public static final UUID NOBODY = new UUID(0, 0);

    private static final Logger log = LoggerFactory.getLogger(Retention.class);
    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final MeterRegistry meters;
    private final Clock clock;

    Retention(JdbcClient jdbc, TransactionOperations transaction, MeterRegistry meters, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Not to be called in a transaction. The statements may name {@code :before}, which is where the period begins, and
     * {@code :nobody}.
     *
     * @param what names it in the log and in the counter {@code og.retention}
     * @param due selects, as {@code id}, what is {@code > :after} and older than {@code :before}, ordered by that id; what
     *     the acts have been done to must not be among it any more
     * @param acts statements on the rows whose ids are in {@code due}; none sees what another did
     */
    public void apply(String what, Duration kept, String due, String... acts) {
        String sql = "WITH due AS MATERIALIZED (" + due + " LIMIT :most FOR UPDATE SKIP LOCKED)" + ctesOf(acts)
                + " SELECT id FROM due ORDER BY id";
        int gone = 0;
        List<UUID> batch = List.of(NOBODY);
        while (!batch.isEmpty()) {
            UUID after = batch.getLast();
            batch = Objects.requireNonNull(transaction.execute(status -> next(sql, after, kept)));
            gone += batch.size();
        }
        count(what, gone);
    }

    /** Counts what was let go of in another way. */
    public void count(String what, int gone) {
        meters.counter("og.retention", "what", what).increment(gone);
        if (gone > 0) {
            log.info("Retention: {} {}", gone, what);
        }
    }

    private List<UUID> next(String sql, UUID after, Duration kept) {
        return jdbc.sql(sql)
                .param("after", after)
                .param("before", clock.instant().minus(kept).atOffset(ZoneOffset.UTC))
                .param("nobody", NOBODY)
                .param("most", BATCH)
                .query(UUID.class)
                .list();
    }

    private static String ctesOf(String... acts) {
        return IntStream.range(0, acts.length)
                .mapToObj(n -> ", act" + n + " AS (" + acts[n] + ")")
                .collect(Collectors.joining());
    }
}
