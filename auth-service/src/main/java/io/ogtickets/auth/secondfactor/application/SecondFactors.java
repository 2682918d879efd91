package io.ogtickets.auth.secondfactor.application;

import io.ogtickets.auth.account.application.FindAccounts;
import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.audit.application.SecurityJournal;
import io.ogtickets.auth.audit.domain.SecurityEvent;
import io.ogtickets.auth.audit.domain.SecurityEventKind;
import io.ogtickets.auth.family.application.ProveAgain;
import io.ogtickets.auth.family.domain.FamilyId;
import io.ogtickets.auth.family.domain.Granted;
import io.ogtickets.auth.secondfactor.domain.FactorKind;
import io.ogtickets.auth.secondfactor.domain.RecoveryCode;
import io.ogtickets.platform.problem.Refusal;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What holds whenever a second factor comes or goes, whatever its kind. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SecondFactors {

    private final JdbcClient jdbc;
    private final RecoveryCodes recoveryCodes;
    private final FindAccounts findAccounts;
    private final ProveAgain proveAgain;
    private final FactorNotice notice;
    private final SecurityJournal journal;

    SecondFactors(
            JdbcClient jdbc,
            RecoveryCodes recoveryCodes,
            FindAccounts findAccounts,
            ProveAgain proveAgain,
            FactorNotice notice,
            SecurityJournal journal) {
        this.jdbc = jdbc;
        this.recoveryCodes = recoveryCodes;
        this.findAccounts = findAccounts;
        this.proveAgain = proveAgain;
        this.notice = notice;
        this.journal = journal;
    }

    /** Until the transaction ends, no other changes the account's second factors. */
    public void lock(AccountId account) {
        jdbc.sql("SELECT id FROM account WHERE id = :account FOR NO KEY UPDATE")
                .param("account", account.value())
                .query(UUID.class)
                .optional();
    }

    /** The sign-in in which one was added has given one. Answers recovery codes if there were none yet. */
    public List<RecoveryCode> added(AccountId account, FamilyId family, FactorKind kind) {
        proveAgain.in(account, family, true);
        journal.record(event(SecurityEventKind.SECOND_FACTOR_ADDED, account, kind));
        notice.added(account, kind);
        return recoveryCodes.areThereOf(account) ? List.of() : renewRecoveryCodes(account);
    }

    List<RecoveryCode> renewRecoveryCodes(AccountId account) {
        List<RecoveryCode> codes = RecoveryCode.freshSet();
        recoveryCodes.replace(account, codes);
        return codes;
    }

    /** With the last one go the recovery codes. Refuses with {@code second-factor-needed} the last one of staff. */
    public void removed(AccountId account, FactorKind kind) {
        if (!isThereOneOf(account)) {
            if (Granted.isStaff(findAccounts.profileOf(account.value()).roles())) {
                throw Refusal.conflict("second-factor-needed", "Staff always have a second factor.");
            }
            recoveryCodes.remove(account);
        }
        journal.record(event(SecurityEventKind.SECOND_FACTOR_REMOVED, account, kind));
        notice.removed(account, kind);
    }

    private boolean isThereOneOf(AccountId account) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM second_factor WHERE account = :account)")
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }

    private static SecurityEvent event(SecurityEventKind what, AccountId account, FactorKind kind) {
        return SecurityEvent.of(what, account).with("factor", kind.name());
    }
}
