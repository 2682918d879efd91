package io.ogtickets.auth.privacy.application;

import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.mail.application.MailsGivenUp;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Accounts that nobody has signed in to for long. A sign-in takes back the warning too. */
@Component
class IdleAccounts {

    private static final int BATCH = 100;

    private static final String IDLE = """
            SELECT a.id FROM account a LEFT JOIN last_sign_in s ON s.account = a.id
            WHERE coalesce(s.at, a.activated_at) < :idle AND""";

    private static final String UNWARNED = IDLE + " s.warned_at IS NULL";
    private static final String WARNED = IDLE + " s.warned_at < :warned";
    private static final String NEXT = " AND a.id > :id ORDER BY a.id LIMIT " + BATCH;
    private static final String THIS = " AND a.id = :id";

    private final JdbcClient jdbc;
    private final RetentionProperties periods;
    private final Clock clock;

    IdleAccounts(JdbcClient jdbc, RetentionProperties periods, Clock clock) {
        this.jdbc = jdbc;
        this.periods = periods;
        this.clock = clock;
    }

    /** A few that are to be warned, in the order of their ids. */
    List<AccountId> toWarn(AccountId after) {
        return toWarn(NEXT, after);
    }

    /** A few that were warned and didn't come back, in the order of their ids. */
    List<AccountId> toErase(AccountId after) {
        return toErase(NEXT, after);
    }

    boolean isToBeErased(AccountId account) {
        return !toErase(THIS, account).isEmpty();
    }

    /** To be called by whoever has locked the account. False if it was warned, or signed in to, meanwhile. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean warn(AccountId account) {
        if (toWarn(THIS, account).isEmpty()) {
            return false;
        }
        jdbc.sql("""
                        INSERT INTO last_sign_in (account, at, warned_at)
                        SELECT id, activated_at, :now FROM account WHERE id = :id
                        ON CONFLICT (account) DO UPDATE SET warned_at = :now""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", account.value())
                .update();
        return true;
    }

    /** To be called by whoever has warned it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void warnedBy(AccountId account, UUID mail) {
        jdbc.sql("UPDATE last_sign_in SET warning = :mail WHERE account = :account")
                .param("mail", mail)
                .param("account", account.value())
                .update();
    }

    /** Whoever no mail server let us tell is told another time, and has all the time from then on. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void notToldAfterAll(MailsGivenUp given) {
        jdbc.sql("UPDATE last_sign_in SET warned_at = NULL, warning = NULL WHERE warning = ANY(:mails)")
                .param("mails", given.mails().toArray(UUID[]::new))
                .update();
    }

    private List<AccountId> toWarn(String which, AccountId id) {
        return accounts(jdbc.sql(UNWARNED + which)
                .param("idle", ago(periods.idleAccounts().minus(periods.idleNotice())))
                .param("id", id.value()));
    }

    private List<AccountId> toErase(String which, AccountId id) {
        return accounts(jdbc.sql(WARNED + which)
                .param("idle", ago(periods.idleAccounts()))
                .param("warned", ago(periods.idleNotice()))
                .param("id", id.value()));
    }

    private static List<AccountId> accounts(JdbcClient.StatementSpec query) {
        return query.query(UUID.class).list().stream().map(AccountId::new).toList();
    }

    private OffsetDateTime ago(Duration time) {
        return clock.instant().minus(time).atOffset(ZoneOffset.UTC);
    }
}
