package io.ogtickets.auth.family.application;

import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.audit.application.SecurityJournal;
import io.ogtickets.auth.audit.domain.SecurityEventKind;
import io.ogtickets.auth.family.domain.FamilyId;
import io.ogtickets.platform.event.Outbox;
import io.ogtickets.platform.event.OutgoingEvent;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends sign-ins before their time: their refresh tokens at once, their access tokens as soon as the services hear of it. */
@Service
public class EndSessions {

    private final JdbcClient jdbc;
    private final Families families;
    private final ForgetDevices forgetDevices;
    private final Outbox outbox;
    private final SecurityJournal journal;
    private final Clock clock;

    EndSessions(
            JdbcClient jdbc,
            Families families,
            ForgetDevices forgetDevices,
            Outbox outbox,
            SecurityJournal journal,
            Clock clock) {
        this.jdbc = jdbc;
        this.families = families;
        this.forgetDevices = forgetDevices;
        this.outbox = outbox;
        this.journal = journal;
        this.clock = clock;
    }

    /** Ends one family; tells whether it was there, and the account's. */
    @Transactional
    public boolean one(AccountId account, FamilyId family) {
        boolean ended = families.remove(account, family);
        if (ended) {
            tell(account, List.of(family.value()));
        }
        return ended;
    }

    /** Ends one family as {@link #one}, and its device is known no more: it may be in other hands. */
    @Transactional
    public boolean oneAndItsDevice(AccountId account, FamilyId family) {
        forgetDevices.of(account, family);
        return one(account, family);
    }

    /** Ends all families of an account, and those that a sign-in under way is about to begin; no device stays known. */
    @Transactional
    public void everywhere(AccountId account) {
        everywhere(account, null);
    }

    /**
     * The same, for whoever asks for it on a device of theirs: that one stays known.
     *
     * @param here the family that asks, which ends too; null if none does
     */
    @Transactional
    public void everywhere(AccountId account, @Nullable FamilyId here) {
        lock(account);
        forgetDevices.allOf(account, here);
        // They are told one by one: a sign-in that follows within the same second is none of them.
        List<UUID> ended = jdbc.sql("DELETE FROM sign_in_family WHERE account = :account RETURNING id")
                .param("account", account.value())
                .query(UUID.class)
                .list();
        if (!ended.isEmpty()) {
            tell(account, ended);
        }
    }

    /** A sign-in shares this lock until its family is committed; it looks at the account anew once it has it. */
    private void lock(AccountId account) {
        jdbc.sql("SELECT id FROM account WHERE id = :account FOR NO KEY UPDATE")
                .param("account", account.value())
                .query(UUID.class)
                .optional();
    }

    private void tell(AccountId account, List<UUID> families) {
        long version = jdbc.sql("SELECT coalesce(max(version), 0) + 1 FROM account WHERE id = :account")
                .param("account", account.value())
                .query(Long.class)
                .single();
        SessionsRevoked revoked = new SessionsRevoked(account.value(), version, families, clock.instant());
        outbox.append(new OutgoingEvent("accounts", account.toString(), "sessions-revoked", revoked));
        journal.record(SecurityEventKind.SESSIONS_REVOKED, account);
    }
}
