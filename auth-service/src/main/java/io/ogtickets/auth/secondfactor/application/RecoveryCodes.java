package io.ogtickets.auth.secondfactor.application;

import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.secondfactor.domain.RecoveryCode;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The digests of the recovery codes that are unused. */
@Component
class RecoveryCodes {

    private final JdbcClient jdbc;

    RecoveryCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void replace(AccountId account, List<RecoveryCode> codes) {
        remove(account);
        for (RecoveryCode code : codes) {
            jdbc.sql("INSERT INTO recovery_code (account, digest) VALUES (:account, :digest)")
                    .param("account", account.value())
                    .param("digest", code.digestFor(account))
                    .update();
        }
    }

    boolean areThereOf(AccountId account) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM recovery_code WHERE account = :account)")
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }

    boolean use(AccountId account, RecoveryCode code) {
        return jdbc.sql("DELETE FROM recovery_code WHERE account = :account AND digest = :digest")
                        .param("account", account.value())
                        .param("digest", code.digestFor(account))
                        .update()
                > 0;
    }

    void remove(AccountId account) {
        jdbc.sql("DELETE FROM recovery_code WHERE account = :account")
                .param("account", account.value())
                .update();
    }
}
