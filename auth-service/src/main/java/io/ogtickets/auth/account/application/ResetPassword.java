package io.ogtickets.auth.account.application;

import io.ogtickets.auth.account.domain.Account;
import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.account.domain.Accounts;
import io.ogtickets.auth.account.domain.EmailAddress;
import io.ogtickets.auth.account.domain.Language;
import io.ogtickets.auth.account.domain.OpaqueToken;
import io.ogtickets.auth.audit.application.SecurityJournal;
import io.ogtickets.auth.audit.domain.SecurityEventKind;
import io.ogtickets.auth.mail.application.MailAllowance;
import io.ogtickets.auth.mail.application.QueueMail;
import io.ogtickets.auth.password.application.Passwords;
import io.ogtickets.auth.password.domain.PasswordHash;
import io.ogtickets.platform.problem.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A new password for who has forgotten theirs. A second factor stays what it is: the link in the mail stands for the
 * password and for nothing else.
 */
@Service
public class ResetPassword {

    private final Accounts accounts;
    private final PasswordResets resets;
    private final Passwords passwords;
    private final PasswordChoice choice;
    private final ChangePassword changePassword;
    private final MailAllowance allowance;
    private final QueueMail queueMail;
    private final AccountMails mails;
    private final SecurityJournal journal;
    private final TransactionOperations transaction;

    ResetPassword(
            Accounts accounts,
            PasswordResets resets,
            Passwords passwords,
            PasswordChoice choice,
            ChangePassword changePassword,
            MailAllowance allowance,
            QueueMail queueMail,
            AccountMails mails,
            SecurityJournal journal,
            TransactionOperations transaction) {
        this.accounts = accounts;
        this.resets = resets;
        this.passwords = passwords;
        this.choice = choice;
        this.changePassword = changePassword;
        this.allowance = allowance;
        this.queueMail = queueMail;
        this.mails = mails;
        this.journal = journal;
        this.transaction = transaction;
    }

    /**
     * Sends a mail either way, to an address without an account one that says so: what is answered and what is done for
     * it tell a stranger nothing.
     */
    @Transactional
    public void request(EmailAddress email, Language callers) {
        Optional<Account> account = accounts.findAt(email.normalised());
        @Nullable AccountId id = account.map(Account::id).orElse(null);
        journal.record(SecurityEventKind.PASSWORD_RESET_REQUESTED, id);
        if (!allowance.takes(MailAllowance.Purpose.ASKED_BY_ANYBODY, email.normalised())) {
            return;
        }
        OpaqueToken token = OpaqueToken.fresh();
        queueMail.of(account.map(known -> mails.passwordReset(known, token))
                .orElseGet(() -> mails.noAccount(email, callers)));
        resets.add(token, id);
    }

    /**
     * Refuses with {@code token-invalid} a token that is unknown, expired or used, before it costs a hash. Ends everything
     * signed in.
     */
    public void confirm(OpaqueToken token, String password) {
        AccountId id = resets.accountOf(token).orElseThrow(ResetPassword::invalid);
        choice.check(password, accounts.findById(id).orElseThrow(ResetPassword::invalid));
        PasswordHash hash = passwords.hash(password);
        transaction.executeWithoutResult(status -> {
            if (!resets.use(token)) {
                throw invalid();
            }
            Account account = accounts.lock(id).orElseThrow(ResetPassword::invalid);
            changePassword.of(account, hash, SecurityEventKind.PASSWORD_RESET, null);
        });
    }

    private static Refusal invalid() {
        return Refusal.malformed("token-invalid", "This link is not valid, or no longer.");
    }
}
