package io.ogtickets.platform.idempotency;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets answers after the time that the contract promises to keep them. */
final class IdempotencyRetention {

    private static final Duration KEEP = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Clock clock;

    IdempotencyRetention(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void forget() {
        jdbc.sql("DELETE FROM idempotent_request WHERE created_at < :before")
                .param("before", clock.instant().minus(KEEP).atOffset(ZoneOffset.UTC))
                .update();
    }
}
