package io.ogtickets.auth.signin.application;

import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.account.domain.EmailAddress;
import io.ogtickets.auth.account.domain.OpaqueToken;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The devices on which somebody has signed in before. */
@Component
class KnownDevices {

    private static final int MOST = 20;

    private static final String IS_OF = """
            SELECT EXISTS (SELECT FROM known_device d JOIN account a ON a.id = d.account
                           WHERE d.digest = :digest AND a.email_normalised = :address)""";

    private static final String FORGET_OLDEST = """
            DELETE FROM known_device WHERE digest IN (SELECT digest FROM known_device WHERE account = :account
                ORDER BY last_seen_at DESC, digest OFFSET :most)""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration keep;

    KnownDevices(JdbcClient jdbc, Clock clock, @Value("${og.auth.retention.known-devices}") Duration keep) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.keep = keep;
    }

    boolean isOf(String email, OpaqueToken device) {
        return jdbc.sql(IS_OF)
                .param("digest", device.digest())
                .param("address", EmailAddress.normalise(email))
                .query(Boolean.class)
                .single();
    }

    /** On whatever device, also one that is forgotten. */
    boolean hasSignedInBefore(AccountId account) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM last_sign_in WHERE account = :account)")
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }

    OpaqueToken add(AccountId account) {
        OpaqueToken token = OpaqueToken.fresh();
        jdbc.sql("""
                        INSERT INTO known_device (digest, account, first_seen_at, last_seen_at)
                        VALUES (:digest, :account, :now, :now)""")
                .param("digest", token.digest())
                .param("account", account.value())
                .param("now", now())
                .update();
        jdbc.sql(FORGET_OLDEST)
                .param("account", account.value())
                .param("most", MOST)
                .update();
        return token;
    }

    void seen(OpaqueToken device) {
        jdbc.sql("UPDATE known_device SET last_seen_at = :now WHERE digest = :digest")
                .param("now", now())
                .param("digest", device.digest())
                .update();
    }

    /** The device has let go of its token by then. */
    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT30M")
    @Transactional
    public void forget() {
        jdbc.sql("DELETE FROM known_device WHERE last_seen_at < :before")
                .param("before", now().minus(keep))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
