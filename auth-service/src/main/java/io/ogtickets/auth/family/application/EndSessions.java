package io.ogtickets.auth.family.application;

import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.audit.application.SecurityJournal;
import io.ogtickets.auth.audit.domain.SecurityEventKind;
import io.ogtickets.auth.family.domain.FamilyId;
import io.ogtickets.platform.event.Outbox;
import io.ogtickets.platform.event.OutgoingEvent;
import java.sql.Types;
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
    private final Outbox outbox;
    private final SecurityJournal journal;
    private final Clock clock;

    EndSessions(JdbcClient jdbc, Families families, Outbox outbox, SecurityJournal journal, Clock clock) {
        this.jdbc = jdbc;
        this.families = families;
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

    /** Ends all families of an account, and those that a sign-in under way is about to begin. */
    @Transactional
    public void everywhere(AccountId account) {
        end(account, null);
    }

    /** Ends all families of an account but one. */
    @Transactional
    public void everywhereBut(AccountId account, FamilyId kept) {
        end(account, kept.value());
    }

    /** The families are told one by one: a sign-in that follows within the same second is none of them. */
    private void end(AccountId account, @Nullable UUID kept) {
        lock(account);
        List<UUID> ended = jdbc.sql("""
                        DELETE FROM sign_in_family WHERE account = :account AND id IS DISTINCT FROM :kept
                        RETURNING id""")
                .param("account", account.value())
                .param("kept", kept, Types.OTHER)
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
