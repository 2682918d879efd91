package io.ogtickets.validation.store;

import io.ogtickets.validation.domain.ManifestCursor;
import io.ogtickets.validation.domain.SessionCode;
import io.ogtickets.validation.domain.TicketId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which tickets of a session changed for the scanners, in the order of the transactions that changed them. */
@Repository
public class TicketChanges {

    private final JdbcClient jdbc;

    TicketChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a ticket is now. */
    public record Change(TicketId ticket, long transaction, boolean revoked, boolean admitted, int bindingNo) {}

    /** All transactions before the first number have ended, and none has the second one yet. */
    public record Horizon(long oldest, long next) {}

    public Horizon horizon() {
        return jdbc.sql("SELECT pg_snapshot_xmin(now)::text::bigint, pg_snapshot_xmax(now)::text::bigint"
                        + " FROM pg_current_snapshot() AS now")
                .query((row, number) -> new Horizon(row.getLong(1), row.getLong(2)))
                .single();
    }

    /** What lies behind the cursor, at most so many. */
    public List<Change> after(ManifestCursor cursor, SessionCode session, int limit) {
        return jdbc.sql("""
                        SELECT id, changed_in::text::bigint AS changed_in, revoked_by IS NOT NULL AS revoked,
                            admitted_at IS NOT NULL AS admitted, binding_no
                        FROM ticket
                        WHERE session = :session AND (changed_in, id) > (:after::text::xid8, :ticket)
                        ORDER BY ticket.changed_in, id
                        LIMIT :limit""")
                .param("session", session.value())
                .param("after", Long.toString(cursor.after()))
                .param("ticket", cursor.ticket())
                .param("limit", limit)
                .query((row, number) -> new Change(
                        new TicketId(row.getObject("id", UUID.class)),
                        row.getLong("changed_in"),
                        row.getBoolean("revoked"),
                        row.getBoolean("admitted"),
                        row.getInt("binding_no")))
                .list();
    }
}
