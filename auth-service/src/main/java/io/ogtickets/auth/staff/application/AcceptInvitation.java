package io.ogtickets.auth.staff.application;

import io.ogtickets.auth.account.application.OpenAccount;
import io.ogtickets.auth.account.application.PasswordChoice;
import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.account.domain.Accounts;
import io.ogtickets.auth.account.domain.Applicant;
import io.ogtickets.auth.account.domain.OpaqueToken;
import io.ogtickets.auth.audit.application.SecurityJournal;
import io.ogtickets.auth.audit.domain.SecurityEvent;
import io.ogtickets.auth.audit.domain.SecurityEventKind;
import io.ogtickets.auth.password.application.Passwords;
import io.ogtickets.auth.password.domain.PasswordHash;
import io.ogtickets.platform.problem.Refusal;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Makes an invitation the account of a member of the staff, once. */
@Service
public class AcceptInvitation {

    private final Invitations invitations;
    private final Accounts accounts;
    private final OpenAccount openAccount;
    private final Passwords passwords;
    private final PasswordChoice choice;
    private final SecurityJournal journal;
    private final TransactionOperations transaction;

    AcceptInvitation(
            Invitations invitations,
            Accounts accounts,
            OpenAccount openAccount,
            Passwords passwords,
            PasswordChoice choice,
            SecurityJournal journal,
            TransactionOperations transaction) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.openAccount = openAccount;
        this.passwords = passwords;
        this.choice = choice;
        this.journal = journal;
        this.transaction = transaction;
    }

    /**
     * Refuses with {@code token-invalid} a token that is unknown, expired, used, or came too late for its address; all but
     * the last before it costs a hash.
     */
    public void with(OpaqueToken token, String password) {
        Invitation invitation = invitations.find(token).orElseThrow(AcceptInvitation::invalid);
        choice.check(password, invitation.email(), invitation.name());
        PasswordHash hash = passwords.hash(password);
        transaction.executeWithoutResult(status -> join(token, hash));
    }

    private void join(OpaqueToken token, PasswordHash hash) {
        Invitation invitation = invitations.use(token).orElseThrow(AcceptInvitation::invalid);
        if (accounts.existsAt(invitation.email().normalised())) {
            throw invalid();
        }
        Applicant applicant = new Applicant(invitation.email(), invitation.name(), invitation.language(), Set.of());
        AccountId account = openAccount.of(applicant, hash, invitation.role().all());
        accounts.lock(account).orElseThrow(AcceptInvitation::invalid).bindTo(invitation.venues());
        journal.record(SecurityEvent.of(SecurityEventKind.STAFF_JOINED, account)
                .with("role", invitation.role().name()));
    }

    private static Refusal invalid() {
        return Refusal.malformed("token-invalid", "This link is not valid, or no longer.");
    }
}
