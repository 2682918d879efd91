package io.ogtickets.auth.account.application;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets links that nobody has followed in time. */
@Component
class LinkRetention {

    private final JdbcClient jdbc;
    private final Clock clock;

    LinkRetention(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    @Transactional
    public void forget() {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("DELETE FROM password_reset WHERE expires_at < :now")
                .param("now", now)
                .update();
        jdbc.sql("DELETE FROM staff_invitation WHERE expires_at < :now")
                .param("now", now)
                .update();
        jdbc.sql("DELETE FROM email_change WHERE expires_at < :now")
                .param("now", now)
                .update();
    }
}
