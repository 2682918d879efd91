package io.ogtickets.auth.secondfactor.application;

import io.ogtickets.auth.account.application.FindAccounts;
import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.audit.application.SecurityJournal;
import io.ogtickets.auth.audit.domain.SecurityEventKind;
import io.ogtickets.auth.family.domain.Granted;
import io.ogtickets.platform.problem.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes somebody's second factor away, at their wish. */
@Service
public class RemoveTotp {

    private final TotpSecrets secrets;
    private final RecoveryCodes recoveryCodes;
    private final FindAccounts findAccounts;
    private final SecurityJournal journal;

    RemoveTotp(TotpSecrets secrets, RecoveryCodes recoveryCodes, FindAccounts findAccounts, SecurityJournal journal) {
        this.secrets = secrets;
        this.recoveryCodes = recoveryCodes;
        this.findAccounts = findAccounts;
        this.journal = journal;
    }

    /** Refuses staff with {@code second-factor-needed}. */
    @Transactional
    public void of(AccountId account) {
        if (Granted.isStaff(findAccounts.profileOf(account.value()).roles())) {
            throw Refusal.conflict("second-factor-needed", "Staff always have a second factor.");
        }
        secrets.remove(account);
        recoveryCodes.remove(account);
        journal.record(SecurityEventKind.SECOND_FACTOR_REMOVED, account);
    }
}
