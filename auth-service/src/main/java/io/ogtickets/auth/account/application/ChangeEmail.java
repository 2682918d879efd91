package io.ogtickets.auth.account.application;

import io.ogtickets.auth.account.domain.Account;
import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.account.domain.Accounts;
import io.ogtickets.auth.account.domain.EmailAddress;
import io.ogtickets.auth.account.domain.OpaqueToken;
import io.ogtickets.auth.audit.application.SecurityJournal;
import io.ogtickets.auth.audit.domain.SecurityEventKind;
import io.ogtickets.auth.mail.application.MailAllowance;
import io.ogtickets.auth.mail.application.QueueMail;
import io.ogtickets.platform.problem.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves an account to another address, once both mailboxes have said yes: the new one, that it is there and theirs, and
 * the old one, so that a stolen session doesn't become a stolen account.
 */
@Service
public class ChangeEmail {

    private final Accounts accounts;
    private final EmailChanges changes;
    private final PasswordResets resets;
    private final SignInCodes codes;
    private final MailAllowance allowance;
    private final QueueMail queueMail;
    private final AccountMails mails;
    private final SecurityJournal journal;

    ChangeEmail(
            Accounts accounts,
            EmailChanges changes,
            PasswordResets resets,
            SignInCodes codes,
            MailAllowance allowance,
            QueueMail queueMail,
            AccountMails mails,
            SecurityJournal journal) {
        this.accounts = accounts;
        this.changes = changes;
        this.resets = resets;
        this.codes = codes;
        this.allowance = allowance;
        this.queueMail = queueMail;
        this.mails = mails;
        this.journal = journal;
    }

    /** Replaces an earlier request. An address that has an account is asked for like any other. */
    @Transactional
    public void request(AccountId owner, EmailAddress wanted) {
        Account account = accounts.lock(owner).orElseThrow(() -> Refusal.notFound("account"));
        OpaqueToken old = OpaqueToken.fresh();
        OpaqueToken fresh = OpaqueToken.fresh();
        changes.put(owner, wanted, old, fresh);
        journal.record(SecurityEventKind.EMAIL_CHANGE_REQUESTED, owner);
        queueMail.of(mails.approveMove(account, old));
        if (allowance.takes(MailAllowance.Purpose.ASKED_BY_ANYBODY, wanted.normalised())) {
            queueMail.of(
                    accounts.existsAt(wanted.normalised())
                            ? mails.addressTaken(wanted, account.language())
                            : mails.confirmMove(wanted, account.language(), fresh));
        }
    }

    /** Refuses with {@code token-invalid} a token that is unknown, expired, or used. True once both have confirmed. */
    @Transactional
    public boolean confirm(OpaqueToken token) {
        EmailChange change = changes.confirm(token).orElseThrow(ChangeEmail::invalid);
        if (!change.confirmedByBoth()) {
            return false;
        }
        Account account = accounts.lock(change.account()).orElseThrow(ChangeEmail::invalid);
        if (accounts.existsAt(change.email().normalised())) {
            throw invalid();
        }
        EmailAddress before = account.email();
        account.moveTo(change.email());
        accounts.saveAndFlush(account);
        changes.forget(account.id());
        resets.forget(account.id());
        codes.forget(account.id());
        journal.record(SecurityEventKind.EMAIL_CHANGED, account.id());
        queueMail.of(mails.moved(account, before));
        return true;
    }

    private static Refusal invalid() {
        return Refusal.malformed("token-invalid", "This link is not valid, or no longer.");
    }
}
