package io.ogtickets.auth.audit.application;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets entries go whose time is over, by whole batches, so that the rest can still be verified. */
@Component
class JournalRetention {

    private final JdbcClient jdbc;
    private final AuditProperties properties;
    private final Clock clock;

    JournalRetention(JdbcClient jdbc, AuditProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT20M")
    @Transactional
    public void forget() {
        jdbc.sql("""
                        DELETE FROM journal_entry WHERE id IN (
                            SELECT unnest(entries) FROM journal_batch WHERE sealed_at < :before)""")
                .param("before", clock.instant().minus(properties.keep()).atOffset(ZoneOffset.UTC))
                .update();
    }
}
