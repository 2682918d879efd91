package io.ogtickets.payment.application;

import io.ogtickets.payment.application.StripeWebhooks.SignedEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stripe's events as they came, each once, and what was done with them. */
@Component
class StoredEvents {

    enum Outcome {
        HANDLED,
        IGNORED,
        UNEXPLAINED
    }

    static final int BATCH = 100;

    /** What somebody must look at after this time, if nothing has explained it by then. */
    private static final Duration PATIENCE = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    StoredEvents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Answers whether it was new. */
    boolean add(SignedEvent event) {
        return jdbc.sql("""
                        INSERT INTO stripe_event (id, type, payload, received_at, retry_at)
                        VALUES (:id, :type, :payload, :now, :now)
                        ON CONFLICT DO NOTHING""")
                        .param("id", event.id())
                        .param("type", event.type())
                        .param("payload", event.payload())
                        .param("now", utc(clock.instant()))
                        .update()
                == 1;
    }

    /** The ids of the oldest that wait to be handled. */
    List<String> waiting() {
        return jdbc.sql("""
                        SELECT id FROM stripe_event WHERE status = 'STORED' AND retry_at <= :now
                        ORDER BY retry_at LIMIT :batch""")
                .param("now", utc(clock.instant()))
                .param("batch", BATCH)
                .query(String.class)
                .list();
    }

    /** Locks the event for this transaction; empty if it is handled, or being handled by another. */
    Optional<String> lockPayload(String id) {
        return jdbc.sql("SELECT payload FROM stripe_event WHERE id = :id AND status = 'STORED' FOR UPDATE SKIP LOCKED")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    void close(String id, Outcome outcome, @Nullable String cause) {
        jdbc.sql("UPDATE stripe_event SET status = :status, cause = :cause, handled_at = :now WHERE id = :id")
                .param("id", id)
                .param("status", outcome.name())
                .param("cause", cause)
                .param("now", utc(clock.instant()))
                .update();
    }

    /** Again after as long as it has waited already, between one second and thirty, until patience ends. */
    void retryLater(String id, String cause) {
        jdbc.sql("""
                        UPDATE stripe_event
                        SET cause = :cause,
                            status = CASE WHEN received_at < :longAgo THEN 'UNEXPLAINED' ELSE status END,
                            retry_at = :now + least(greatest(:now - received_at, interval '1 second'),
                                interval '30 seconds')
                        WHERE id = :id AND status = 'STORED'""")
                .param("id", id)
                .param("cause", cause)
                .param("now", utc(clock.instant()))
                .param("longAgo", utc(clock.instant().minus(PATIENCE)))
                .update();
    }

    /** Forgets what was handled, or was of no use, before then; what nobody could explain stays. */
    int forgetBefore(Instant then) {
        return jdbc.sql("""
                        DELETE FROM stripe_event
                        WHERE handled_at < :then AND status IN ('HANDLED', 'IGNORED')""").param("then", utc(then)).update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
