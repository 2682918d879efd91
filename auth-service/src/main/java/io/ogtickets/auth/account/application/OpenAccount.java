package io.ogtickets.auth.account.application;

import io.ogtickets.auth.account.domain.Account;
import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.account.domain.Accounts;
import io.ogtickets.auth.account.domain.Applicant;
import io.ogtickets.auth.account.domain.Role;
import io.ogtickets.auth.audit.application.JournalPersons;
import io.ogtickets.auth.audit.application.SecurityJournal;
import io.ogtickets.auth.audit.domain.SecurityEventKind;
import io.ogtickets.auth.password.domain.PasswordHash;
import io.ogtickets.auth.userkey.application.CreateUserKey;
import io.ogtickets.platform.event.Outbox;
import io.ogtickets.platform.event.OutgoingEvent;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes an account with all that belongs to one: its user key, its event, its entry in the journal. */
@Service
public class OpenAccount {

    private final Accounts accounts;
    private final CreateUserKey createUserKey;
    private final Outbox outbox;
    private final SecurityJournal journal;
    private final JournalPersons journalPersons;
    private final Clock clock;

    OpenAccount(
            Accounts accounts,
            CreateUserKey createUserKey,
            Outbox outbox,
            SecurityJournal journal,
            JournalPersons journalPersons,
            Clock clock) {
        this.accounts = accounts;
        this.createUserKey = createUserKey;
        this.outbox = outbox;
        this.journal = journal;
        this.journalPersons = journalPersons;
        this.clock = clock;
    }

    /** To be called in the transaction of what leads to the account. */
    @Transactional(propagation = Propagation.MANDATORY)
    public AccountId of(Applicant applicant, PasswordHash hash, Set<Role> roles) {
        Account account = Account.activate(applicant, hash, roles, clock.instant());
        accounts.saveAndFlush(account);
        createUserKey.of(account.id());
        journalPersons.add(account.id());
        outbox.append(new OutgoingEvent("accounts", account.id().toString(), "account-activated", account.activated()));
        journal.record(SecurityEventKind.ACCOUNT_ACTIVATED, account.id());
        return account.id();
    }
}
