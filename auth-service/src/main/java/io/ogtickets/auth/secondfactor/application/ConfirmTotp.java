package io.ogtickets.auth.secondfactor.application;

import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.family.domain.FamilyId;
import io.ogtickets.auth.secondfactor.domain.FactorKind;
import io.ogtickets.auth.secondfactor.domain.RecoveryCode;
import io.ogtickets.auth.secondfactor.domain.TotpSecret;
import io.ogtickets.platform.problem.Refusal;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the enrolled secret the account's second factor, once its owner has shown a code of it. */
@Service
public class ConfirmTotp {

    private final TotpSecrets secrets;
    private final SecondFactors secondFactors;
    private final Clock clock;

    ConfirmTotp(TotpSecrets secrets, SecondFactors secondFactors, Clock clock) {
        this.secrets = secrets;
        this.secondFactors = secondFactors;
        this.clock = clock;
    }

    /** Answers new recovery codes, this once; refuses with {@code otp-invalid} or {@code totp-not-begun}. */
    @Transactional
    public List<RecoveryCode> with(AccountId account, FamilyId family, String code) {
        secondFactors.lock(account);
        TotpSecret secret = secrets.enrolled(account)
                .orElseThrow(() -> Refusal.conflict("totp-not-begun", "There is no secret to confirm."));
        long step = secret.stepsOf(code, clock.instant()).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.malformed("otp-invalid", "That is no code of this secret."));
        secrets.confirm(account, secret);
        secrets.claim(account, step);
        secondFactors.added(account, family, FactorKind.TOTP);
        return secondFactors.renewRecoveryCodes(account);
    }
}
