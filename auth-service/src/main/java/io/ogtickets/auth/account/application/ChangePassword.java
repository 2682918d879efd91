package io.ogtickets.auth.account.application;

import io.ogtickets.auth.account.domain.Account;
import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.account.domain.Accounts;
import io.ogtickets.auth.audit.application.SecurityJournal;
import io.ogtickets.auth.audit.domain.SecurityEventKind;
import io.ogtickets.auth.family.application.EndSessions;
import io.ogtickets.auth.family.domain.FamilyId;
import io.ogtickets.auth.mail.application.QueueMail;
import io.ogtickets.auth.password.application.Passwords;
import io.ogtickets.auth.password.domain.PasswordHash;
import io.ogtickets.auth.throttle.application.Throttle;
import io.ogtickets.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Gives an account another password. Whoever was signed in with the old one isn't any more. */
@Service
public class ChangePassword {

    private final Throttle throttle;
    private final Accounts accounts;
    private final Passwords passwords;
    private final PasswordChoice choice;
    private final PasswordResets resets;
    private final SignInCodes codes;
    private final EndSessions endSessions;
    private final QueueMail queueMail;
    private final AccountMails mails;
    private final SecurityJournal journal;
    private final TransactionOperations transaction;

    ChangePassword(
            Throttle throttle,
            Accounts accounts,
            Passwords passwords,
            PasswordChoice choice,
            PasswordResets resets,
            SignInCodes codes,
            EndSessions endSessions,
            QueueMail queueMail,
            AccountMails mails,
            SecurityJournal journal,
            TransactionOperations transaction) {
        this.throttle = throttle;
        this.accounts = accounts;
        this.passwords = passwords;
        this.choice = choice;
        this.resets = resets;
        this.codes = codes;
        this.endSessions = endSessions;
        this.queueMail = queueMail;
        this.mails = mails;
        this.journal = journal;
        this.transaction = transaction;
    }

    /**
     * Takes the current password too (ASVS 6.2.3). Refuses a wrong one with {@code wrong-password}, and whoever goes on
     * with {@code too-many-attempts}.
     */
    public void by(AccountId owner, FamilyId family, String current, String wanted) {
        Account account = accounts.findById(owner).orElseThrow(() -> Refusal.notFound("account"));
        choice.check(wanted, account);
        Throttle.Turn turn = throttle.inFamily(family);
        if (!passwords.matches(current, account.passwordHash())) {
            journal.record(SecurityEventKind.PASSWORD_CHANGE_FAILED, owner);
            throw Refusal.forbidden("wrong-password", "The current password is wrong.");
        }
        turn.succeeded();
        PasswordHash hash = passwords.hash(wanted);
        transaction.executeWithoutResult(status -> of(
                accounts.lock(owner).orElseThrow(() -> Refusal.notFound("account")),
                hash,
                SecurityEventKind.PASSWORD_CHANGED,
                family));
    }

    /**
     * No device stays known but the one in hand: an older one may be a thief's, who knows the old password.
     *
     * @param here where it is changed; null for a reset, which comes from a mailbox
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void of(Account account, PasswordHash hash, SecurityEventKind why, @Nullable FamilyId here) {
        account.changePassword(hash);
        accounts.saveAndFlush(account);
        resets.forget(account.id());
        codes.forget(account.id());
        journal.record(why, account.id());
        endSessions.everywhere(account.id(), here);
        queueMail.of(mails.passwordChanged(account));
    }
}
