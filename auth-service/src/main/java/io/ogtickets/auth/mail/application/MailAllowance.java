package io.ogtickets.auth.mail.application;

import io.ogtickets.platform.crypto.Sha256;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Bounds the mails that others can have us send to an address, so that nobody's mailbox is flooded through us. */
@Component
public class MailAllowance {

    /** Counted apart: what everybody can ask for must not use up what takes the password. */
    public enum Purpose {
        ASKED_BY_ANYBODY,
        SIGN_IN_CODE
    }

    private static final String TAKE = """
            INSERT INTO mail_allowance AS known (address, begun, sent) VALUES (:address, :now, 1)
            ON CONFLICT (address) DO UPDATE SET
                begun = CASE WHEN known.begun < :before THEN :now ELSE known.begun END,
                sent = CASE WHEN known.begun < :before THEN 1 ELSE known.sent + 1 END
            RETURNING sent, begun""";

    private final JdbcClient jdbc;
    private final MailProperties properties;
    private final Clock clock;

    MailAllowance(JdbcClient jdbc, MailProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    /** Counts a mail to a normalised address, and tells whether it may go. Joins the transaction of what it tells of. */
    @Transactional
    public boolean takes(Purpose purpose, String address) {
        return take(purpose, address).isZero();
    }

    /** Tells how long a mail has to wait; zero if it may go. */
    @Transactional
    public Duration take(Purpose purpose, String address) {
        return jdbc.sql(TAKE)
                // No purpose has a space, so whatever the address holds no two share a digest.
                .param("address", Sha256.of(purpose + " " + address))
                .param("now", utc(clock.instant()))
                .param("before", utc(beginning()))
                .query((row, number) -> row.getInt("sent") <= properties.perAddress()
                        ? Duration.ZERO
                        : Duration.between(
                                beginning(),
                                row.getObject("begun", OffsetDateTime.class).toInstant()))
                .single();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    @Transactional
    public void forget() {
        jdbc.sql("DELETE FROM mail_allowance WHERE begun < :before")
                .param("before", utc(beginning()))
                .update();
    }

    private Instant beginning() {
        return clock.instant().minus(properties.addressPeriod());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
