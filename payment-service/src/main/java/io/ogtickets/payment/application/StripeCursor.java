package io.ogtickets.payment.application;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Up to where Stripe's list of events was read. One instance reads at a time; one that dies is succeeded after a minute. */
@Component
class StripeCursor {

    private static final Duration CLAIM = Duration.ofMinutes(1);

    private final JdbcClient jdbc;

    StripeCursor(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where to go on; empty while another instance reads. */
    Optional<Instant> claim(Instant now) {
        return jdbc.sql("""
                        UPDATE stripe_cursor SET claimed_until = :until WHERE claimed_until <= :now
                        RETURNING read_until""")
                .param("until", utc(now.plus(CLAIM)))
                .param("now", utc(now))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    void advance(Instant readUntil) {
        jdbc.sql("UPDATE stripe_cursor SET read_until = :until, claimed_until = '-infinity'")
                .param("until", utc(readUntil))
                .update();
    }

    void giveBack() {
        jdbc.sql("UPDATE stripe_cursor SET claimed_until = '-infinity'").update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
