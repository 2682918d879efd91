package io.ogtickets.auth.secondfactor.application;

import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.audit.application.SecurityJournal;
import io.ogtickets.auth.audit.domain.SecurityEventKind;
import io.ogtickets.auth.secondfactor.domain.RecoveryCode;
import java.time.Clock;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes a code of the authenticator app, or a recovery code, once each. */
@Service
public class CheckCode {

    private static final Pattern OF_AN_APP = Pattern.compile("\\d{6}");

    private final TotpSecrets secrets;
    private final RecoveryCodes recoveryCodes;
    private final SecurityJournal journal;
    private final Clock clock;

    CheckCode(TotpSecrets secrets, RecoveryCodes recoveryCodes, SecurityJournal journal, Clock clock) {
        this.secrets = secrets;
        this.recoveryCodes = recoveryCodes;
        this.journal = journal;
        this.clock = clock;
    }

    /** Uses the code up. To be called in the transaction of what it opens. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean accepts(AccountId account, String typed) {
        String code = typed.replace(" ", "");
        return OF_AN_APP.matcher(code).matches() ? isOfApp(account, code) : isForRecovery(account, code);
    }

    private boolean isOfApp(AccountId account, String code) {
        return secrets.confirmed(account)
                .filter(secret ->
                        secret.stepsOf(code, clock.instant()).stream().anyMatch(step -> secrets.claim(account, step)))
                .isPresent();
    }

    private boolean isForRecovery(AccountId account, String code) {
        boolean used = recoveryCodes.use(account, new RecoveryCode(code));
        if (used) {
            journal.record(SecurityEventKind.RECOVERY_CODE_USED, account);
        }
        return used;
    }
}
