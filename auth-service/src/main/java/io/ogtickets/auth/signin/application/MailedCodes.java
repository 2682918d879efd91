package io.ogtickets.auth.signin.application;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.ogtickets.auth.account.application.SignInCodes;
import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.signin.domain.MailedCode;
import io.ogtickets.platform.crypto.MasterKeys;
import io.ogtickets.platform.crypto.Sealed;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The digests of the codes that were mailed, one an account, sealed. */
@Component
class MailedCodes implements SignInCodes {

    private static final String PUT = """
            INSERT INTO sign_in_code (account, key_id, sealed, expires_at) VALUES (:account, :keyId, :sealed, :end)
            ON CONFLICT (account) DO UPDATE SET key_id = :keyId, sealed = :sealed, tries = 0, expires_at = :end""";

    /** Counted before it is compared, and under the row's lock: of many tries at once none is free. */
    private static final String TRY = """
            UPDATE sign_in_code SET tries = tries + 1
            WHERE account = :account AND tries < :most AND expires_at > :now RETURNING key_id, sealed""";

    private static final String IS_GOOD = """
            SELECT EXISTS (SELECT FROM sign_in_code
                           WHERE account = :account AND tries < :most AND expires_at > :until)""";

    private final JdbcClient jdbc;
    private final MasterKeys masterKeys;
    private final SuspicionProperties properties;
    private final Clock clock;

    MailedCodes(JdbcClient jdbc, MasterKeys masterKeys, SuspicionProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.masterKeys = masterKeys;
        this.properties = properties;
        this.clock = clock;
    }

    /** Whether there is one that can still be typed. */
    boolean isGood(AccountId account) {
        return isGoodUntil(account, clock.instant());
    }

    /** Whether there is one that was mailed just now. */
    boolean isNew(AccountId account) {
        SuspicionProperties.Code code = properties.code();
        return isGoodUntil(account, clock.instant().plus(code.lifetime()).minus(code.stays()));
    }

    private boolean isGoodUntil(AccountId account, Instant until) {
        return jdbc.sql(IS_GOOD)
                .param("account", account.value())
                .param("most", properties.code().tries())
                .param("until", utc(until))
                .query(Boolean.class)
                .single();
    }

    /** In the place of an earlier one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(AccountId account, MailedCode code) {
        Sealed sealed = masterKeys.seal(code.digestFor(account), placeOf(account));
        jdbc.sql(PUT)
                .param("account", account.value())
                .param("keyId", sealed.keyId())
                .param("sealed", sealed.bytes())
                .param("end", utc(clock.instant().plus(properties.code().lifetime())))
                .update();
    }

    /** Uses it up. To be called in the transaction of what it opens, which is committed either way. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean accept(AccountId account, MailedCode typed) {
        boolean right = jdbc.sql(TRY)
                .param("account", account.value())
                .param("most", properties.code().tries())
                .param("now", utc(clock.instant()))
                .query(MailedCodes::sealed)
                .optional()
                .map(kept -> masterKeys.open(kept, placeOf(account)))
                .filter(digest -> MessageDigest.isEqual(digest, typed.digestFor(account)))
                .isPresent();
        if (right) {
            forget(account);
        }
        return right;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(AccountId account) {
        jdbc.sql("DELETE FROM sign_in_code WHERE account = :account")
                .param("account", account.value())
                .update();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    @Transactional
    public void forget() {
        jdbc.sql("DELETE FROM sign_in_code WHERE expires_at < :now")
                .param("now", utc(clock.instant()))
                .update();
    }

    private static Sealed sealed(ResultSet row, int number) throws SQLException {
        return new Sealed(row.getString("key_id"), row.getBytes("sealed"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static byte[] placeOf(AccountId account) {
        return ("sign-in-code/" + account).getBytes(US_ASCII);
    }
}
