package io.ogtickets.auth.account.application;

import io.ogtickets.auth.account.domain.Accounts;
import io.ogtickets.auth.account.domain.EmailAddress;
import io.ogtickets.auth.account.domain.OpaqueToken;
import io.ogtickets.auth.account.domain.Registration;
import io.ogtickets.auth.account.domain.RegistrationId;
import io.ogtickets.auth.account.domain.Registrations;
import io.ogtickets.auth.audit.application.SecurityJournal;
import io.ogtickets.auth.audit.domain.SecurityEventKind;
import io.ogtickets.auth.mail.application.MailAllowance;
import io.ogtickets.auth.mail.application.QueueMail;
import io.ogtickets.auth.password.application.Passwords;
import io.ogtickets.auth.password.domain.PasswordHash;
import io.ogtickets.auth.throttle.application.Throttle;
import io.ogtickets.auth.throttle.domain.ClientAddress;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends an activation link once more, to whoever knows the password that was registered: a link to a stranger's
 * registration would give its password to the account. It costs one hash whatever there is.
 */
@Service
public class ResendActivation {

    private final Throttle throttle;
    private final Registrations registrations;
    private final Accounts accounts;
    private final Passwords passwords;
    private final MailAllowance allowance;
    private final QueueMail queueMail;
    private final AccountMails mails;
    private final SecurityJournal journal;
    private final RegistrationProperties properties;
    private final TransactionOperations transaction;
    private final Clock clock;

    ResendActivation(
            Throttle throttle,
            Registrations registrations,
            Accounts accounts,
            Passwords passwords,
            MailAllowance allowance,
            QueueMail queueMail,
            AccountMails mails,
            SecurityJournal journal,
            RegistrationProperties properties,
            TransactionOperations transaction,
            Clock clock) {
        this.throttle = throttle;
        this.registrations = registrations;
        this.accounts = accounts;
        this.passwords = passwords;
        this.allowance = allowance;
        this.queueMail = queueMail;
        this.mails = mails;
        this.journal = journal;
        this.properties = properties;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Never says whether it did. Refuses with {@code too-many-attempts}. */
    public void to(String email, String password, ClientAddress from) {
        throttle.onRegistration(from);
        String address = EmailAddress.normalise(email);
        Optional<Registration> newest = registrations.findNewestAt(address);
        @Nullable PasswordHash hash = newest.map(Registration::passwordHash).orElse(null);
        boolean theirs = passwords.matches(password, hash);
        transaction.executeWithoutResult(status -> {
            if (theirs && newest.isPresent() && allowance.takes(MailAllowance.Purpose.ASKED_BY_ANYBODY, address)) {
                resend(newest.get().id(), address);
            }
            journal.record(SecurityEventKind.ACTIVATION_RESENT, null);
        });
    }

    private void resend(RegistrationId id, String address) {
        registrations.lockAllOf(address).stream()
                .filter(registration -> registration.id().equals(id))
                .forEach(registration -> {
                    OpaqueToken token = OpaqueToken.fresh();
                    registration.renew(token, clock.instant().plus(properties.tokenLifetime()));
                    queueMail.of(
                            accounts.existsAt(address)
                                    ? mails.alreadyRegistered(registration.applicant())
                                    : mails.activation(registration.applicant(), token));
                });
    }
}
