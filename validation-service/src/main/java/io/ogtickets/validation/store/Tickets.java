package io.ogtickets.validation.store;

import io.ogtickets.validation.domain.Admission;
import io.ogtickets.validation.domain.GateRecord;
import io.ogtickets.validation.domain.Ticket;
import io.ogtickets.validation.domain.TicketId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tickets as ticket-service told of them, and which of them let their holders in. */
@Repository
public class Tickets {

    private final JdbcClient jdbc;

    Tickets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ignored if a version as new is known; that a ticket is revoked or admitted stays as it is. */
    public void put(Ticket ticket) {
        jdbc.sql("""
                        INSERT INTO ticket AS known (id, version, issued_version,
                            holder, session, category, type, live_code, commitment)
                        VALUES (:id, :version, :version, :holder, :session, :category, :type, :liveCode, :commitment)
                        ON CONFLICT (id) DO UPDATE SET
                            version = greatest(known.version, excluded.version),
                            issued_version = excluded.issued_version, holder = excluded.holder,
                            session = excluded.session, category = excluded.category, type = excluded.type,
                            live_code = excluded.live_code, commitment = excluded.commitment
                        WHERE known.issued_version < excluded.issued_version""")
                .param("id", ticket.id().value())
                .param("version", ticket.version())
                .param("holder", ticket.holder().value())
                .param("session", ticket.place().session().value())
                .param("category", ticket.place().category())
                .param("type", ticket.place().type().name())
                .param("liveCode", ticket.liveCode())
                .param("commitment", ticket.commitment().bytes())
                .update();
    }

    /** What is known of a ticket, which no other scan or revocation can change before this transaction ends. */
    public GateRecord lock(TicketId id) {
        return jdbc.sql("""
                        SELECT ticket.*, known.version AS session_version, starts_at, ends_at, cancelled, gates
                        FROM ticket LEFT JOIN session AS known ON known.code = ticket.session
                        WHERE ticket.id = :id
                        FOR NO KEY UPDATE OF ticket""")
                .param("id", id.value())
                .query(GateRecordRows::recordOf)
                .optional()
                .orElse(GateRecord.NOTHING);
    }

    /** Of a ticket that is locked and was found to be good. Returns its new version. */
    public int admit(TicketId id, Admission admission) {
        return jdbc.sql("""
                        UPDATE ticket SET admitted_at = :at, admitted_gate = :gate, version = version + 1
                        WHERE id = :id AND admitted_at IS NULL AND revoked_by IS NULL
                        RETURNING version""")
                .param("at", Columns.utc(admission.at()))
                .param("gate", admission.gate().name())
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }
}
