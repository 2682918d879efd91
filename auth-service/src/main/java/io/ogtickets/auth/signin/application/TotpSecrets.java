package io.ogtickets.auth.signin.application;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.platform.crypto.MasterKeys;
import io.ogtickets.platform.crypto.Sealed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The secrets that people's authenticator apps hold too, sealed at rest. */
@Component
public class TotpSecrets {

    private static final String KEEP = """
            INSERT INTO totp (account, key_id, sealed) VALUES (:account, :keyId, :sealed)
            ON CONFLICT (account) DO UPDATE SET key_id = :keyId, sealed = :sealed, confirmed_at = NULL""";

    private final JdbcClient jdbc;
    private final MasterKeys masterKeys;

    TotpSecrets(JdbcClient jdbc, MasterKeys masterKeys) {
        this.jdbc = jdbc;
        this.masterKeys = masterKeys;
    }

    /** Keeps a secret (Base32, RFC 4648), yet to be confirmed, in the place of an earlier one. */
    @Transactional
    public void keep(AccountId account, String base32) {
        Sealed sealed = masterKeys.seal(base32.getBytes(US_ASCII), ("totp/" + account).getBytes(US_ASCII));
        jdbc.sql(KEEP)
                .param("account", account.value())
                .param("keyId", sealed.keyId())
                .param("sealed", sealed.bytes())
                .update();
    }
}
