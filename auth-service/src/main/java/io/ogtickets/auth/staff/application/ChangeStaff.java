package io.ogtickets.auth.staff.application;

import io.ogtickets.auth.account.domain.Account;
import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.account.domain.Accounts;
import io.ogtickets.auth.account.domain.Role;
import io.ogtickets.auth.audit.application.SecurityJournal;
import io.ogtickets.auth.audit.domain.SecurityEvent;
import io.ogtickets.auth.audit.domain.SecurityEventKind;
import io.ogtickets.auth.family.application.EndSessions;
import io.ogtickets.platform.problem.Refusal;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an administrator does to somebody else's account. Each act that takes something away ends the account's sign-ins,
 * so that no token outlives it; whoever acts stays an administrator, so that there is always one.
 */
@Service
public class ChangeStaff {

    private final Accounts accounts;
    private final EndSessions endSessions;
    private final SecurityJournal journal;
    private final Clock clock;

    ChangeStaff(Accounts accounts, EndSessions endSessions, SecurityJournal journal, Clock clock) {
        this.accounts = accounts;
        this.endSessions = endSessions;
        this.journal = journal;
        this.clock = clock;
    }

    /** Refuses with {@code own-account} who would change themselves. */
    @Transactional
    public void give(AccountId administrator, AccountId id, Role role) {
        Account account = others(administrator, id);
        if (account.roles().equals(role.all())) {
            return;
        }
        account.assign(role.all());
        journal.record(event(SecurityEventKind.ROLE_CHANGED, administrator, id).with("role", role.name()));
        endSignIns(account);
    }

    /** The venues at whose gates the person works; none means all. */
    @Transactional
    public void bind(AccountId administrator, AccountId id, Set<String> venues) {
        Account account = accounts.lock(id).orElseThrow(() -> Refusal.notFound("account"));
        account.bindTo(venues);
        journal.record(event(SecurityEventKind.VENUES_CHANGED, administrator, id)
                .with("venues", String.join(" ", new TreeSet<>(venues))));
        endSignIns(account);
    }

    /** Refuses with {@code own-account} who would lock themselves out. */
    @Transactional
    public void lock(AccountId administrator, AccountId id) {
        Account account = others(administrator, id);
        if (account.lock(clock.instant())) {
            journal.record(event(SecurityEventKind.ACCOUNT_LOCKED, administrator, id));
            endSignIns(account);
        }
    }

    @Transactional
    public void unlock(AccountId administrator, AccountId id) {
        Account account = accounts.lock(id).orElseThrow(() -> Refusal.notFound("account"));
        if (account.unlock()) {
            journal.record(event(SecurityEventKind.ACCOUNT_UNLOCKED, administrator, id));
        }
    }

    private Account others(AccountId administrator, AccountId id) {
        if (administrator.equals(id)) {
            throw Refusal.conflict("own-account", "Another administrator must do this.");
        }
        return accounts.lock(id).orElseThrow(() -> Refusal.notFound("account"));
    }

    private void endSignIns(Account account) {
        accounts.saveAndFlush(account);
        endSessions.everywhere(account.id());
    }

    private static SecurityEvent event(SecurityEventKind kind, AccountId administrator, AccountId account) {
        return SecurityEvent.of(kind, account).by(administrator);
    }
}
