package io.ogtickets.auth.audit.application;

import io.ogtickets.auth.audit.domain.JournalBatch;
import io.ogtickets.auth.audit.domain.JournalEntry;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Seals new entries into the hash chain. The hash of each batch goes to the log as well: whoever rewrites the journal from
 * its end would have to rewrite the logs too.
 */
@Component
class SealJournal {

    private static final Logger log = LoggerFactory.getLogger(SealJournal.class);
    private static final int BATCH = 1_000;
    private static final long LOCK = 0x0617_5EA1L;

    private final JdbcClient jdbc;
    private final JournalEntries entries;
    private final TransactionOperations transaction;
    private final Clock clock;

    SealJournal(JdbcClient jdbc, JournalEntries entries, TransactionOperations transaction, Clock clock) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${og.auth.audit.seal-every}", initialDelayString = "PT5S")
    void sealAll() {
        while (Boolean.TRUE.equals(transaction.execute(status -> sealSome()))) {
            Thread.onSpinWait();
        }
    }

    private boolean sealSome() {
        if (!isTheOnlyOne()) {
            return false;
        }
        List<UUID> pending = jdbc.sql("SELECT entry FROM journal_pending ORDER BY entry LIMIT :batch")
                .param("batch", BATCH)
                .query(UUID.class)
                .list();
        if (pending.isEmpty()) {
            return false;
        }
        List<JournalEntry> found = entries.of(pending);
        keep(entries.lastBatch().next(found));
        jdbc.sql("DELETE FROM journal_pending WHERE entry = ANY (:entries)")
                .param("entries", pending.toArray(UUID[]::new))
                .update();
        return pending.size() == BATCH;
    }

    /** One instance of the service seals, until its transaction ends. */
    private boolean isTheOnlyOne() {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }

    private void keep(JournalBatch batch) {
        jdbc.sql("""
                        INSERT INTO journal_batch (number, sealed_at, entries, previous, hash)
                        VALUES (:number, :now, :entries, :previous, :hash)""")
                .param("number", batch.number())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("entries", batch.entries().toArray(UUID[]::new))
                .param("previous", batch.previous())
                .param("hash", batch.hash())
                .update();
        log.info(
                "Security journal: batch {} of {} entries, hash {}",
                batch.number(),
                batch.entries().size(),
                HexFormat.of().formatHex(batch.hash()));
    }
}
