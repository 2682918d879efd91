package io.ogtickets.auth.family.application;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes the families that nobody can refresh any more. */
@Component
class SessionRetention {

    private final JdbcClient jdbc;
    private final SessionProperties properties;
    private final Clock clock;

    SessionRetention(JdbcClient jdbc, SessionProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    @Transactional
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT15M")
    public void deleteWhatIsOver() {
        jdbc.sql("DELETE FROM sign_in_family WHERE last_seen_at < :idle OR signed_in_at < :old")
                .param("idle", ago(properties.people().idle()))
                .param("old", ago(properties.people().absolute()))
                .update();
    }

    private OffsetDateTime ago(Duration time) {
        return clock.instant().minus(time).atOffset(ZoneOffset.UTC);
    }
}
