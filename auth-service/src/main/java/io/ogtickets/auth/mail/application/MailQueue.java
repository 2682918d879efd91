package io.ogtickets.auth.mail.application;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.ogtickets.auth.mail.Mail;
import io.ogtickets.platform.crypto.MasterKeys;
import io.ogtickets.platform.crypto.Sealed;
import io.ogtickets.platform.id.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Mails on their way: they are committed with what they tell of, and wait out a mail server that is away. They are sealed,
 * because their links carry tokens and they name people; nothing is left of them once they are sent.
 */
@Component
class MailQueue {

    private static final String CLAIM = """
            SELECT id, key_id, sealed, attempts FROM mail WHERE next_attempt_at <= :now
            ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED""";

    private final JdbcClient jdbc;
    private final MasterKeys masterKeys;
    private final JsonMapper json;
    private final Clock clock;
    private final MailProperties properties;
    private final ApplicationEventPublisher events;

    MailQueue(
            JdbcClient jdbc,
            MasterKeys masterKeys,
            JsonMapper json,
            Clock clock,
            MailProperties properties,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.masterKeys = masterKeys;
        this.json = json;
        this.clock = clock;
        this.properties = properties;
        this.events = events;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    UUID add(Mail mail) {
        UUID id = Ids.next();
        Sealed sealed = masterKeys.seal(json.writeValueAsBytes(mail), placeOf(id));
        jdbc.sql("""
                        INSERT INTO mail (id, key_id, sealed, queued_at, next_attempt_at)
                        VALUES (:id, :keyId, :sealed, :now, :now)""")
                .param("id", id)
                .param("keyId", sealed.keyId())
                .param("sealed", sealed.bytes())
                .param("now", utc(clock.instant()))
                .update();
        return id;
    }

    /** The next mail that is due. It is due again later, unless it is removed: whoever takes it may die. */
    @Transactional
    Optional<QueuedMail> take() {
        Instant now = clock.instant();
        Optional<QueuedMail> due =
                jdbc.sql(CLAIM).param("now", utc(now)).query(MailQueue::queued).optional();
        due.ifPresent(mail -> jdbc.sql(
                        "UPDATE mail SET attempts = attempts + 1, next_attempt_at = :next WHERE id = :id")
                .param("next", utc(now.plus(properties.retryAfter(mail.attempts()))))
                .param("id", mail.id())
                .update());
        return due;
    }

    /** Throws {@link IllegalStateException} if it can't be opened. */
    Mail open(QueuedMail queued) {
        return json.readValue(masterKeys.open(queued.sealed(), placeOf(queued.id())), Mail.class);
    }

    @Transactional
    void remove(UUID id) {
        jdbc.sql("DELETE FROM mail WHERE id = :id").param("id", id).update();
    }

    /** Returns how many had waited for too long. */
    @Transactional
    int giveUp() {
        Set<UUID> given = jdbc.sql("DELETE FROM mail WHERE queued_at < :before RETURNING id")
                .param("before", utc(clock.instant().minus(properties.keep())))
                .query(UUID.class)
                .set();
        events.publishEvent(new MailsGivenUp(given));
        return given.size();
    }

    private static QueuedMail queued(ResultSet row, int number) throws SQLException {
        return new QueuedMail(
                row.getObject("id", UUID.class),
                new Sealed(row.getString("key_id"), row.getBytes("sealed")),
                row.getInt("attempts"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static byte[] placeOf(UUID id) {
        return ("mail/" + id).getBytes(US_ASCII);
    }
}
