package io.ogtickets.auth.audit.application;

import io.ogtickets.auth.audit.domain.JournalBatch;
import io.ogtickets.auth.audit.domain.JournalEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Entries and batches as they are stored. */
@Component
class JournalEntries {

    private final JdbcClient jdbc;

    JournalEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the given order; those that aren't there are left out. */
    List<JournalEntry> of(List<UUID> ids) {
        return jdbc.sql("""
                        SELECT e.* FROM unnest(:ids) WITH ORDINALITY AS wanted (id, place)
                            JOIN journal_entry e ON e.id = wanted.id
                        ORDER BY place""")
                .param("ids", ids.toArray(UUID[]::new))
                .query(JournalEntries::entry)
                .list();
    }

    /** The batches behind the given number. */
    List<JournalBatch> batchesAfter(long number, int most) {
        return jdbc.sql("SELECT * FROM journal_batch WHERE number > :number ORDER BY number LIMIT :most")
                .param("number", number)
                .param("most", most)
                .query(JournalEntries::batch)
                .list();
    }

    JournalBatch lastBatch() {
        return jdbc.sql("SELECT * FROM journal_batch ORDER BY number DESC LIMIT 1")
                .query(JournalEntries::batch)
                .optional()
                .orElseGet(JournalBatch::beforeTheFirst);
    }

    private static JournalEntry entry(ResultSet row, int number) throws SQLException {
        return new JournalEntry(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("kind"),
                row.getBytes("person"),
                row.getBytes("actor"),
                row.getString("details"));
    }

    private static JournalBatch batch(ResultSet row, int number) throws SQLException {
        return new JournalBatch(
                row.getLong("number"),
                List.of((UUID[]) row.getArray("entries").getArray()),
                row.getBytes("previous"),
                row.getBytes("hash"));
    }
}
