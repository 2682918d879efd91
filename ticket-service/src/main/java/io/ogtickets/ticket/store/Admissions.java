package io.ogtickets.ticket.store;

import static io.ogtickets.ticket.store.Columns.column;

import io.ogtickets.ticket.domain.Admission;
import io.ogtickets.ticket.domain.TicketId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which tickets let their holder in, as validation-service told. A table of its own, so that it may tell too early. */
@Repository
public class Admissions {

    private final JdbcClient jdbc;

    Admissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Of each ticket the newest; ignored if a version as new is known. Returns the tickets of which it is
     * news that they let their holder in.
     */
    public List<TicketId> put(Collection<Admission> told) {
        return jdbc
                .sql("""
                        WITH changed AS (
                            INSERT INTO admission AS known (ticket_id, version, gate, admitted_at, undone)
                            SELECT DISTINCT ON (ticket) *
                            FROM unnest(:tickets::uuid[], :versions::integer[], :gates::text[], :times::timestamptz[],
                                        :undone::boolean[]) AS told (ticket, version, gate, at, undone)
                            ORDER BY ticket, version DESC
                            ON CONFLICT (ticket_id) DO UPDATE SET
                                version = excluded.version, gate = excluded.gate, admitted_at = excluded.admitted_at,
                                undone = excluded.undone
                            WHERE known.version < excluded.version
                            RETURNING ticket_id, undone)
                        SELECT ticket_id FROM changed WHERE NOT undone""")
                .param("tickets", column(told, one -> one.ticket().value().toString(), String[]::new))
                .param("versions", column(told, Admission::version, Integer[]::new))
                .param("gates", column(told, Admission::gate, String[]::new))
                .param("times", column(told, one -> one.at().toString(), String[]::new))
                .param("undone", column(told, Admission::undone, Boolean[]::new))
                .query(UUID.class)
                .list()
                .stream()
                .map(TicketId::new)
                .toList();
    }
}
