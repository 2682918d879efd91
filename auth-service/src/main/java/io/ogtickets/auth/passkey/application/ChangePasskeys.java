package io.ogtickets.auth.passkey.application;

import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.passkey.domain.PasskeyId;
import io.ogtickets.auth.secondfactor.application.SecondFactors;
import io.ogtickets.auth.secondfactor.domain.FactorKind;
import io.ogtickets.platform.problem.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Renames and removes somebody's passkeys, at their wish. */
@Service
public class ChangePasskeys {

    private final JdbcClient jdbc;
    private final SecondFactors secondFactors;

    ChangePasskeys(JdbcClient jdbc, SecondFactors secondFactors) {
        this.jdbc = jdbc;
        this.secondFactors = secondFactors;
    }

    @Transactional
    public void rename(AccountId account, PasskeyId passkey, String name) {
        demandOne(jdbc.sql("UPDATE passkey SET name = :name WHERE id = :id AND account = :account")
                .param("name", name)
                .param("id", passkey.value())
                .param("account", account.value())
                .update());
    }

    /** Refuses with {@code second-factor-needed} the last second factor of staff. */
    @Transactional
    public void remove(AccountId account, PasskeyId passkey) {
        secondFactors.lock(account);
        demandOne(jdbc.sql("DELETE FROM passkey WHERE id = :id AND account = :account")
                .param("id", passkey.value())
                .param("account", account.value())
                .update());
        secondFactors.removed(account, FactorKind.PASSKEY);
    }

    private static void demandOne(int rows) {
        if (rows == 0) {
            throw Refusal.notFound("passkey");
        }
    }
}
