package io.ogtickets.auth.privacy.application;

import io.ogtickets.auth.account.domain.Account;
import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.account.domain.Accounts;
import io.ogtickets.auth.audit.application.JournalPersons;
import io.ogtickets.auth.audit.application.SecurityJournal;
import io.ogtickets.auth.audit.domain.SecurityEventKind;
import io.ogtickets.auth.mail.Mail;
import io.ogtickets.auth.mail.application.QueueMail;
import io.ogtickets.platform.event.Outbox;
import io.ogtickets.platform.event.OutgoingEvent;
import io.ogtickets.platform.problem.Refusal;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Forgets a person (RGPD article 17): here at once, in the other services until each has confirmed. */
@Service
public class EraseAccount {

    private final Accounts accounts;
    private final DataHolders holders;
    private final Erasures erasures;
    private final JournalPersons journalPersons;
    private final SecurityJournal journal;
    private final Outbox outbox;
    private final QueueMail queueMail;
    private final ErasureMail mail;
    private final IdleAccounts idle;
    private final IdleMail idleMail;
    private final TransactionOperations transaction;
    private final Clock clock;

    EraseAccount(
            Accounts accounts,
            DataHolders holders,
            Erasures erasures,
            JournalPersons journalPersons,
            SecurityJournal journal,
            Outbox outbox,
            QueueMail queueMail,
            ErasureMail mail,
            IdleAccounts idle,
            IdleMail idleMail,
            TransactionOperations transaction,
            Clock clock) {
        this.accounts = accounts;
        this.holders = holders;
        this.erasures = erasures;
        this.journalPersons = journalPersons;
        this.journal = journal;
        this.outbox = outbox;
        this.queueMail = queueMail;
        this.mail = mail;
        this.idle = idle;
        this.idleMail = idleMail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Refuses with {@code live-tickets} as long as the person could still enter with one, unless they forfeit them. Not to
     * be called in a transaction.
     */
    public void of(AccountId id, boolean forfeit) {
        if (!forfeit) {
            refuseLiveTickets(id);
        }
        transaction.executeWithoutResult(status -> {
            Account account = accounts.lock(id).orElseThrow(() -> Refusal.notFound("account"));
            erase(account, mail.to(account));
        });
    }

    /**
     * The same for somebody who was warned and didn't come back. False if they did meanwhile, or are gone already. Not to be
     * called in a transaction.
     */
    boolean ifIdle(AccountId id) {
        refuseLiveTickets(id);
        return Boolean.TRUE.equals(transaction.execute(status -> accounts.lock(id)
                .filter(account -> idle.isToBeErased(id))
                .map(account -> {
                    erase(account, idleMail.erased(account));
                    return true;
                })
                .orElse(false)));
    }

    private void refuseLiveTickets(AccountId id) {
        long live = holders.liveTicketsOf(id.value());
        if (live > 0) {
            throw Refusal.conflict("live-tickets", "There are tickets that are still good.")
                    .with("count", live);
        }
    }

    private void erase(Account account, Mail lastMail) {
        AccountId id = account.id();
        Instant now = clock.instant();
        queueMail.of(lastMail);
        journal.record(SecurityEventKind.ACCOUNT_ERASED, id);
        journalPersons.forget(id);
        erasures.begin(id, holders.names(), now);
        outbox.append(new OutgoingEvent(
                "accounts",
                id.toString(),
                "account-erased",
                new AccountErased(id.value(), account.versionOnTheWire() + 1, now)));
        accounts.delete(account);
        erasures.forgetRegistrationsAt(account.email());
    }
}
