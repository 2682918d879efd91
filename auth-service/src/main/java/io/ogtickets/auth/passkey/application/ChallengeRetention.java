package io.ogtickets.auth.passkey.application;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets the answered challenges that have ended: they are refused for that already. */
@Component
class ChallengeRetention {

    private final JdbcClient jdbc;
    private final Clock clock;

    ChallengeRetention(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    @Scheduled(fixedDelayString = "PT15M", initialDelayString = "PT15M")
    public void deleteWhatIsOver() {
        jdbc.sql("DELETE FROM used_challenge WHERE expires_at < :now")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
