package io.ogtickets.platform.event;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets event ids that Kafka can't deliver again. */
final class InboxRetention {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration keep;

    InboxRetention(JdbcClient jdbc, Clock clock, Duration keep) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.keep = keep;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void forget() {
        jdbc.sql("DELETE FROM inbox WHERE received_at < :before")
                .param("before", clock.instant().minus(keep).atOffset(ZoneOffset.UTC))
                .update();
    }
}
