package io.ogtickets.auth.audit.application;

import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.audit.domain.SecurityEvent;
import io.ogtickets.auth.audit.domain.SecurityEventKind;
import io.ogtickets.platform.id.Ids;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes security events; nothing changes or deletes them. */
@Component
public class SecurityJournal {

    private static final String WRITE = """
            WITH entry AS (
                INSERT INTO journal_entry (id, at, kind, person, actor, details)
                VALUES (:id, :at, :kind, (SELECT digest FROM journal_person WHERE account = :account),
                        (SELECT digest FROM journal_person WHERE account = :actor), :details)
                ON CONFLICT DO NOTHING
                RETURNING id)
            INSERT INTO journal_pending (entry) SELECT id FROM entry""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json;

    SecurityJournal(JdbcClient jdbc, Clock clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
    }

    /** Joins the transaction of what happened. Without an account if there was none, or none of that name. */
    @Transactional
    public void record(SecurityEventKind kind, @Nullable AccountId account) {
        record(SecurityEvent.of(kind, account));
    }

    /** Joins the transaction of what happened. */
    @Transactional
    public void record(SecurityEvent event) {
        record(Ids.next(), clock.instant(), event);
    }

    /** Something that happened elsewhere, and is kept once under its id. */
    @Transactional
    public void record(UUID id, Instant at, SecurityEvent event) {
        jdbc.sql(WRITE)
                .param("id", id)
                .param("at", at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .param("kind", event.kind().name())
                .param("account", idOf(event.account()), Types.OTHER)
                .param("actor", idOf(event.actor()), Types.OTHER)
                .param("details", json.writeValueAsString(event.details()))
                .update();
    }

    private static @Nullable UUID idOf(@Nullable AccountId account) {
        return account == null ? null : account.value();
    }
}
