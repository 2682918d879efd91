package io.ogtickets.auth.secondfactor.application;

import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.secondfactor.domain.FactorKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes somebody's authenticator app away, at their wish. */
@Service
public class RemoveTotp {

    private final TotpSecrets secrets;
    private final SecondFactors secondFactors;

    RemoveTotp(TotpSecrets secrets, SecondFactors secondFactors) {
        this.secrets = secrets;
        this.secondFactors = secondFactors;
    }

    /** Refuses staff who have no other with {@code second-factor-needed}. */
    @Transactional
    public void of(AccountId account) {
        secondFactors.lock(account);
        secrets.remove(account);
        secondFactors.removed(account, FactorKind.TOTP);
    }
}
