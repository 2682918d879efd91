package io.ogtickets.auth.secondfactor.application;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.secondfactor.domain.TotpSecret;
import io.ogtickets.platform.crypto.MasterKeys;
import io.ogtickets.platform.crypto.Sealed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The secrets that people's authenticator apps hold too, sealed at rest. */
@Component
public class TotpSecrets {

    private static final String CONFIRM = """
            INSERT INTO totp (account, key_id, sealed, confirmed_at) VALUES (:account, :keyId, :sealed, :now)
            ON CONFLICT (account) DO UPDATE SET key_id = :keyId, sealed = :sealed, confirmed_at = :now, last_step = 0""";

    private static final String ENROL = """
            INSERT INTO totp_enrolment (account, key_id, sealed, started_at) VALUES (:account, :keyId, :sealed, :now)
            ON CONFLICT (account) DO UPDATE SET key_id = :keyId, sealed = :sealed, started_at = :now""";

    private final JdbcClient jdbc;
    private final MasterKeys masterKeys;
    private final Clock clock;

    TotpSecrets(JdbcClient jdbc, MasterKeys masterKeys, Clock clock) {
        this.jdbc = jdbc;
        this.masterKeys = masterKeys;
        this.clock = clock;
    }

    /** Keeps a secret, yet to be confirmed, in the place of another unconfirmed one. */
    void enrol(AccountId account, TotpSecret secret) {
        keep(ENROL, account, secret);
    }

    Optional<TotpSecret> enrolled(AccountId account) {
        return find("SELECT key_id, sealed FROM totp_enrolment WHERE account = :account FOR UPDATE", account);
    }

    /** From now on the secret is the account's second factor. */
    @Transactional
    public void confirm(AccountId account, TotpSecret secret) {
        keep(CONFIRM, account, secret);
        jdbc.sql("DELETE FROM totp_enrolment WHERE account = :account")
                .param("account", account.value())
                .update();
    }

    Optional<TotpSecret> confirmed(AccountId account) {
        return find("SELECT key_id, sealed FROM totp WHERE account = :account AND confirmed_at IS NOT NULL", account);
    }

    /** Whether no code of this step or of a later one was accepted before: of many at once one is told so. */
    boolean claim(AccountId account, long step) {
        return jdbc.sql("UPDATE totp SET last_step = :step WHERE account = :account AND last_step < :step")
                        .param("step", step)
                        .param("account", account.value())
                        .update()
                > 0;
    }

    @Transactional
    public void remove(AccountId account) {
        jdbc.sql("DELETE FROM totp WHERE account = :account")
                .param("account", account.value())
                .update();
    }

    private void keep(String sql, AccountId account, TotpSecret secret) {
        Sealed sealed = masterKeys.seal(secret.base32().getBytes(US_ASCII), placeOf(account));
        jdbc.sql(sql)
                .param("account", account.value())
                .param("keyId", sealed.keyId())
                .param("sealed", sealed.bytes())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private Optional<TotpSecret> find(String sql, AccountId account) {
        return jdbc.sql(sql)
                .param("account", account.value())
                .query(TotpSecrets::row)
                .optional()
                .map(secret -> TotpSecret.of(new String(masterKeys.open(secret, placeOf(account)), US_ASCII)));
    }

    private static Sealed row(ResultSet row, int number) throws SQLException {
        return new Sealed(row.getString("key_id"), row.getBytes("sealed"));
    }

    private static byte[] placeOf(AccountId account) {
        return ("totp/" + account).getBytes(US_ASCII);
    }
}
