package io.ogtickets.auth.account.application;

import io.ogtickets.auth.account.domain.Accounts;
import io.ogtickets.auth.account.domain.Applicant;
import io.ogtickets.auth.account.domain.Consent;
import io.ogtickets.auth.account.domain.ConsentText;
import io.ogtickets.auth.account.domain.OpaqueToken;
import io.ogtickets.auth.account.domain.Registration;
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
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes a registration. Whether the address has an account shows neither in the answer nor in the time it takes: the
 * same is done either way, and only the owner of the mailbox reads which of the two it was.
 */
@Service
public class RegisterAccount {

    private final Throttle throttle;
    private final Passwords passwords;
    private final TransactionOperations transaction;
    private final Registrations registrations;
    private final Accounts accounts;
    private final MailAllowance allowance;
    private final QueueMail queueMail;
    private final AccountMails mails;
    private final SecurityJournal journal;
    private final RegistrationProperties properties;
    private final Clock clock;

    RegisterAccount(
            Throttle throttle,
            Passwords passwords,
            TransactionOperations transaction,
            Registrations registrations,
            Accounts accounts,
            MailAllowance allowance,
            QueueMail queueMail,
            AccountMails mails,
            SecurityJournal journal,
            RegistrationProperties properties,
            Clock clock) {
        this.throttle = throttle;
        this.passwords = passwords;
        this.transaction = transaction;
        this.registrations = registrations;
        this.accounts = accounts;
        this.allowance = allowance;
        this.queueMail = queueMail;
        this.mails = mails;
        this.journal = journal;
        this.properties = properties;
        this.clock = clock;
    }

    /** Returns once the registration and its mail are stored. Refuses with {@code too-many-attempts}. */
    public void with(RegistrationForm form, ClientAddress from) {
        throttle.onRegistration(from);
        PasswordHash hash = passwords.hash(form.password());
        Applicant applicant = applicant(form, clock.instant());
        transaction.executeWithoutResult(status -> record(applicant, hash));
    }

    private void record(Applicant applicant, PasswordHash hash) {
        OpaqueToken token = OpaqueToken.fresh();
        Instant expiresAt = clock.instant().plus(properties.tokenLifetime());
        registrations.save(Registration.request(applicant, hash, token, expiresAt));
        if (allowance.takes(
                MailAllowance.Purpose.ASKED_BY_ANYBODY, applicant.email().normalised())) {
            queueMail.of(
                    accounts.existsAt(applicant.email().normalised())
                            ? mails.alreadyRegistered(applicant)
                            : mails.activation(applicant, token));
        }
        journal.record(SecurityEventKind.REGISTRATION_REQUESTED, null);
    }

    private Applicant applicant(RegistrationForm form, Instant now) {
        Set<Consent> consents = new HashSet<>();
        consents.add(new Consent(ConsentText.TERMS, properties.termsVersion(), form.language(), now));
        if (form.acceptsMarketing()) {
            consents.add(new Consent(ConsentText.MARKETING, properties.marketingVersion(), form.language(), now));
        }
        return new Applicant(form.email(), form.name(), form.language(), consents);
    }
}
