package io.ogtickets.auth.privacy.application;

import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.account.domain.EmailAddress;
import io.ogtickets.platform.crypto.Sha256;
import io.ogtickets.platform.id.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which services have still to confirm an erasure, and which have. */
@Component
class Erasures {

    /** A service that is to be asked now. */
    record Due(UUID erasure, UUID account, String service) {}

    private static final String CLAIM = """
            SELECT c.erasure, e.account, c.service, c.attempts
            FROM erasure_confirmation c JOIN erasure e ON e.id = c.erasure
            WHERE c.confirmed_at IS NULL AND c.next_attempt_at <= :now
            ORDER BY c.next_attempt_at LIMIT 1 FOR UPDATE OF c SKIP LOCKED""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final PrivacyProperties properties;

    Erasures(JdbcClient jdbc, Clock clock, PrivacyProperties properties) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.properties = properties;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void begin(AccountId account, List<String> services, Instant now) {
        UUID id = Ids.next();
        jdbc.sql("""
                        INSERT INTO erasure (id, account, account_digest, erased_at)
                        VALUES (:id, :account, :digest, :now)""")
                .param("id", id)
                .param("account", account.value())
                .param("digest", digestOf(account.value()))
                .param("now", utc(now))
                .update();
        jdbc.sql("""
                        INSERT INTO erasure_confirmation (erasure, service, next_attempt_at)
                        SELECT :id, service, :now FROM unnest(:services) AS service""")
                .param("id", id)
                .param("now", utc(now))
                .param("services", services.toArray(String[]::new))
                .update();
    }

    /** Whoever registered at the address of a person who is gone: nothing of it stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    void forgetRegistrationsAt(EmailAddress email) {
        jdbc.sql("DELETE FROM registration WHERE email_normalised = :address")
                .param("address", email.normalised())
                .update();
    }

    /** The next service to be asked. It is due again later, unless it confirms. */
    @Transactional
    Optional<Due> take() {
        Instant now = clock.instant();
        return jdbc.sql(CLAIM).param("now", utc(now)).query((row, number) -> postponed(row, now)).list().stream()
                .findFirst();
    }

    /** The last confirmation also takes the account's id away. */
    @Transactional
    void confirm(Due due) {
        OffsetDateTime now = utc(clock.instant());
        jdbc.sql("SELECT id FROM erasure WHERE id = :id FOR UPDATE")
                .param("id", due.erasure())
                .query(UUID.class)
                .single();
        jdbc.sql("""
                        UPDATE erasure_confirmation SET confirmed_at = coalesce(confirmed_at, :now)
                        WHERE erasure = :id AND service = :service""")
                .param("now", now)
                .param("id", due.erasure())
                .param("service", due.service())
                .update();
        jdbc.sql("""
                        UPDATE erasure SET account = NULL, completed_at = :now
                        WHERE id = :id AND completed_at IS NULL AND NOT EXISTS (
                            SELECT FROM erasure_confirmation WHERE erasure = :id AND confirmed_at IS NULL)""").param("now", now).param("id", due.erasure()).update();
    }

    @Transactional
    void forgetProofs() {
        jdbc.sql("DELETE FROM erasure WHERE completed_at < :before")
                .param("before", utc(clock.instant().minus(properties.keepProof())))
                .update();
    }

    /** Names an account to nobody who doesn't know its id. */
    static byte[] digestOf(UUID account) {
        return Sha256.of(Ids.bytesOf(account));
    }

    private Due postponed(ResultSet row, Instant now) throws SQLException {
        Due due = new Due(
                row.getObject("erasure", UUID.class), row.getObject("account", UUID.class), row.getString("service"));
        jdbc.sql("""
                        UPDATE erasure_confirmation SET attempts = attempts + 1, next_attempt_at = :next
                        WHERE erasure = :id AND service = :service""")
                .param("next", utc(now.plus(properties.retryAfter(row.getInt("attempts")))))
                .param("id", due.erasure())
                .param("service", due.service())
                .update();
        return due;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
