package io.ogtickets.validation.store;

import io.ogtickets.validation.domain.OperationId;
import io.ogtickets.validation.domain.TicketId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which tickets other services took back, and by which operation of theirs. */
@Repository
public class Revocations {

    private final JdbcClient jdbc;

    Revocations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A ticket that is locked. */
    public record Candidate(
            TicketId ticket, boolean admitted, @Nullable OperationId revokedBy) {}

    /** False if the operation was recorded before; one that is under way is waited for. */
    public boolean add(OperationId operation, Collection<TicketId> tickets, Instant at) {
        return jdbc.sql("""
                        INSERT INTO revocation (operation, tickets, revoked_at) VALUES (:operation, :tickets, :at)
                        ON CONFLICT (operation) DO NOTHING""")
                        .param("operation", operation.value())
                        .param("tickets", arrayOf(tickets))
                        .param("at", Columns.utc(at))
                        .update()
                == 1;
    }

    /** The tickets of an operation that was recorded. */
    public Set<TicketId> ticketsOf(OperationId operation) {
        return jdbc
                .sql("SELECT unnest(tickets) FROM revocation WHERE operation = :operation")
                .param("operation", operation.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(TicketId::new)
                .collect(Collectors.toSet());
    }

    /** In the order of their ids, so that two operations never wait for each other. An unknown ticket becomes a stub. */
    public List<Candidate> lock(Collection<TicketId> tickets) {
        UUID[] ids = arrayOf(tickets);
        jdbc.sql("""
                        INSERT INTO ticket (id, version, issued_version)
                        SELECT id, 0, 0 FROM unnest(:ids) AS id ORDER BY id
                        ON CONFLICT (id) DO NOTHING""").param("ids", ids).update();
        return jdbc.sql("""
                        SELECT id, admitted_at, revoked_by FROM ticket WHERE id = ANY (:ids)
                        ORDER BY id FOR NO KEY UPDATE""")
                .param("ids", ids)
                .query((row, number) -> {
                    UUID revokedBy = row.getObject("revoked_by", UUID.class);
                    return new Candidate(
                            new TicketId(row.getObject("id", UUID.class)),
                            row.getObject("admitted_at") != null,
                            revokedBy == null ? null : new OperationId(revokedBy));
                })
                .list();
    }

    /** Of tickets that are locked and were found to be free. */
    public void revoke(OperationId operation, Collection<TicketId> tickets) {
        jdbc.sql("UPDATE ticket SET revoked_by = :operation, changed_in = pg_current_xact_id() WHERE id = ANY (:ids)")
                .param("operation", operation.value())
                .param("ids", arrayOf(tickets))
                .update();
    }

    private static UUID[] arrayOf(Collection<TicketId> tickets) {
        return tickets.stream().map(TicketId::value).sorted().toArray(UUID[]::new);
    }
}
