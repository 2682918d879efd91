package io.ogtickets.ticket.store;

import io.ogtickets.ticket.domain.TicketId;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which tickets let their holder in, as validation-service told. A table of its own, so that it may tell too early. */
@Repository
public class Admissions {

    private final JdbcClient jdbc;

    Admissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ignored if a version as new is known. */
    public void put(TicketId ticket, int version, String gate, Instant admittedAt) {
        put(ticket, version, gate, admittedAt, false);
    }

    /** The holder is to be let in again. Ignored if a version as new is known. */
    public void undo(TicketId ticket, int version, String gate, Instant undoneAt) {
        put(ticket, version, gate, undoneAt, true);
    }

    private void put(TicketId ticket, int version, String gate, Instant at, boolean undone) {
        jdbc.sql("""
                        INSERT INTO admission AS known (ticket_id, version, gate, admitted_at, undone)
                        VALUES (:ticket, :version, :gate, :at, :undone)
                        ON CONFLICT (ticket_id) DO UPDATE SET
                            version = excluded.version, gate = excluded.gate, admitted_at = excluded.admitted_at,
                            undone = excluded.undone
                        WHERE known.version < excluded.version""")
                .param("ticket", ticket.value())
                .param("version", version)
                .param("gate", gate)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("undone", undone)
                .update();
    }
}
