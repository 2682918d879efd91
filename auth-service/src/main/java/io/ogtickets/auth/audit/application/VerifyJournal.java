package io.ogtickets.auth.audit.application;

import io.ogtickets.auth.audit.domain.JournalBatch;
import io.ogtickets.auth.audit.domain.JournalEntry;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Walks the hash chain and says what isn't as it was sealed. */
@Component
public class VerifyJournal {

    private static final int AT_ONCE = 20;

    private final JdbcClient jdbc;
    private final JournalEntries entries;
    private final AuditProperties properties;
    private final Clock clock;

    VerifyJournal(JdbcClient jdbc, JournalEntries entries, AuditProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.properties = properties;
        this.clock = clock;
    }

    /** On one snapshot of the journal, so that what is written meanwhile is no fault. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public JournalVerdict check() {
        List<String> faults = new ArrayList<>();
        JournalBatch last = JournalBatch.beforeTheFirst();
        List<JournalBatch> some = entries.batchesAfter(0, AT_ONCE);
        while (!some.isEmpty()) {
            for (JournalBatch batch : some) {
                check(batch, last, faults);
                last = batch;
            }
            some = entries.batchesAfter(last.number(), AT_ONCE);
        }
        long strays = strays();
        if (strays > 0) {
            faults.add(strays + " entries belong to no batch and don't wait for one");
        }
        return new JournalVerdict(last.number(), HexFormat.of().formatHex(last.hash()), List.copyOf(faults));
    }

    private void check(JournalBatch batch, JournalBatch last, List<String> faults) {
        if (!batch.follows(last)) {
            faults.add("batch " + batch.number() + " does not follow batch " + last.number());
        }
        List<JournalEntry> found = entries.of(batch.entries());
        if (!batch.seals(found) && !isTrimmed(batch, found)) {
            faults.add("batch " + batch.number() + ": its entries are not those that were sealed");
        }
    }

    /** Whole batches are let go when their time is over; their hashes still hold the chain together. */
    private boolean isTrimmed(JournalBatch batch, List<JournalEntry> found) {
        return found.isEmpty()
                && jdbc.sql("SELECT sealed_at < :before FROM journal_batch WHERE number = :number")
                        .param(
                                "before",
                                clock.instant().minus(properties.keep()).atOffset(ZoneOffset.UTC))
                        .param("number", batch.number())
                        .query(Boolean.class)
                        .single();
    }

    private long strays() {
        return jdbc.sql("""
                        SELECT count(*) FROM journal_entry e
                        WHERE NOT EXISTS (SELECT FROM journal_pending p WHERE p.entry = e.id)
                          AND e.id NOT IN (SELECT unnest(b.entries) FROM journal_batch b)""").query(Long.class).single();
    }
}
