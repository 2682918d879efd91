package io.ogtickets.auth.privacy.application;

import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.account.domain.Accounts;
import io.ogtickets.auth.mail.application.QueueMail;
import io.ogtickets.platform.problem.NeighbourUnavailable;
import io.ogtickets.platform.problem.Refusal;
import io.ogtickets.platform.retention.Retention;
import java.util.List;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells people who haven't signed in for long that their account goes, and erases it if they don't come back. Several
 * instances may do so at once: what one has done the other finds done, under the account's lock.
 */
@Component
public class RemoveIdleAccounts {

    private static final Logger log = LoggerFactory.getLogger(RemoveIdleAccounts.class);

    private final IdleAccounts idle;
    private final Accounts accounts;
    private final EraseAccount eraseAccount;
    private final QueueMail queueMail;
    private final IdleMail mail;
    private final Retention retention;
    private final TransactionOperations transaction;

    RemoveIdleAccounts(
            IdleAccounts idle,
            Accounts accounts,
            EraseAccount eraseAccount,
            QueueMail queueMail,
            IdleMail mail,
            Retention retention,
            TransactionOperations transaction) {
        this.idle = idle;
        this.accounts = accounts;
        this.eraseAccount = eraseAccount;
        this.queueMail = queueMail;
        this.mail = mail;
        this.retention = retention;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT30M")
    public void run() {
        retention.count("warnings to idle accounts", each(idle::toWarn, this::warned));
        try {
            retention.count("idle accounts", each(idle::toErase, this::erased));
        } catch (NeighbourUnavailable away) {
            log.warn("Idle accounts wait for the next time: {}", String.valueOf(away.getCause()));
        }
    }

    private static int each(BatchesOfAccounts batches, Predicate<AccountId> act) {
        int done = 0;
        List<AccountId> batch = batches.after(new AccountId(Retention.NOBODY));
        while (!batch.isEmpty()) {
            done += (int) batch.stream().filter(act).count();
            batch = batches.after(batch.getLast());
        }
        return done;
    }

    private boolean warned(AccountId id) {
        return Boolean.TRUE.equals(transaction.execute(status -> accounts.lock(id)
                .filter(account -> idle.warn(id))
                .map(account -> {
                    idle.warnedBy(id, queueMail.of(mail.warning(account)));
                    return true;
                })
                .orElse(false)));
    }

    private boolean erased(AccountId id) {
        try {
            return eraseAccount.ifIdle(id);
        } catch (Refusal liveTickets) {
            return false;
        }
    }

    private interface BatchesOfAccounts {
        List<AccountId> after(AccountId last);
    }
}
