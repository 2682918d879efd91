package io.ogtickets.auth.audit.application;

import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.audit.domain.SecurityEventKind;
import io.ogtickets.platform.id.Ids;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes security events; nothing changes or deletes them. */
@Component
public class SecurityJournal {

    private final JdbcClient jdbc;
    private final Clock clock;

    SecurityJournal(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Joins the transaction of what happened. Without an account if there was none, or none of that name. */
    @Transactional
    public void record(SecurityEventKind kind, @Nullable AccountId account) {
        jdbc.sql("INSERT INTO security_event (id, at, kind, account) VALUES (:id, :at, :kind, :account)")
                .param("id", Ids.next())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("kind", kind.name())
                .param("account", account == null ? null : account.value())
                .update();
    }
}
