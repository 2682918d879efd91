package io.ogtickets.validation.store;

import static io.ogtickets.validation.store.Columns.texts;

import io.ogtickets.validation.domain.AccountId;
import io.ogtickets.validation.domain.GateRecord;
import io.ogtickets.validation.domain.Ticket;
import io.ogtickets.validation.domain.TicketId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tickets as ticket-service told of them, and which of them let their holders in. */
@Repository
public class Tickets {

    private final JdbcClient jdbc;

    Tickets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Ignored, without a lock, if a version as new is known: a replayed topic mustn't stop the gates. That a ticket is
     * revoked or admitted stays as it is.
     */
    public void put(Ticket ticket) {
        jdbc.sql("""
                        INSERT INTO ticket AS known (id, version, issued_version,
                            holder, session, category, type, live_code, commitment)
                        SELECT :id, :version, :version,
                            CASE WHEN EXISTS (SELECT FROM erased_account WHERE digest = :holderDigest)
                                THEN gen_random_uuid() ELSE :holder END,
                            :session, :category, :type, :liveCode, :commitment
                        WHERE NOT EXISTS (SELECT FROM ticket WHERE id = :id AND issued_version >= :version)
                        ON CONFLICT (id) DO UPDATE SET
                            version = greatest(known.version, excluded.version),
                            issued_version = excluded.issued_version, holder = excluded.holder,
                            session = excluded.session, category = excluded.category, type = excluded.type,
                            live_code = excluded.live_code, commitment = excluded.commitment,
                            changed_in = CASE WHEN known.changed_in IS NOT NULL THEN pg_current_xact_id() END
                        WHERE known.issued_version < excluded.issued_version""")
                .param("id", ticket.id().value())
                .param("version", ticket.version())
                .param("holder", ticket.holder().value())
                .param("holderDigest", ticket.holder().digest())
                .param("session", ticket.place().session().value())
                .param("category", ticket.place().category())
                .param("type", ticket.place().type().name())
                .param("liveCode", ticket.liveCode())
                .param("commitment", ticket.commitment().bytes())
                .update();
    }

    /** What is known of these tickets, which no other scan or revocation can change before this transaction ends. */
    public Map<TicketId, GateRecord> lock(Collection<TicketId> ids) {
        return jdbc
                .sql("""
                        SELECT ticket.*, known.version AS session_version, starts_at, ends_at, cancelled, gates
                        FROM ticket LEFT JOIN session AS known ON known.code = ticket.session
                        WHERE ticket.id = ANY (:ids)
                        ORDER BY ticket.id
                        FOR NO KEY UPDATE OF ticket""")
                .param("ids", ids.stream().map(TicketId::value).toArray(UUID[]::new))
                .query((row, number) ->
                        Map.entry(new TicketId(row.getObject("id", UUID.class)), GateRecordRows.recordOf(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public Optional<AccountId> holderOf(TicketId id) {
        return jdbc.sql("SELECT holder FROM ticket WHERE id = :id AND holder IS NOT NULL")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    /** What is known of a ticket, locked as the others. */
    public GateRecord lock(TicketId id) {
        return lock(List.of(id)).getOrDefault(id, GateRecord.NOTHING);
    }

    /** Of a ticket that is locked: it may be admitted again. Returns its new version. */
    public int release(TicketId id) {
        return jdbc.sql("""
                        UPDATE ticket SET admitted_at = NULL, admitted_gate = NULL, version = version + 1,
                            changed_in = pg_current_xact_id()
                        WHERE id = :id AND admitted_at IS NOT NULL
                        RETURNING version""").param("id", id.value()).query(Integer.class).single();
    }

    /** Makes the codes of older bindings void. A ticket that wasn't told of yet becomes a stub. */
    public void bind(TicketId id, int bindingNo) {
        jdbc.sql("""
                        INSERT INTO ticket AS known (id, version, issued_version, binding_no, changed_in)
                        SELECT :id, 0, 0, :bindingNo, pg_current_xact_id()
                        WHERE NOT EXISTS (SELECT FROM ticket WHERE id = :id AND binding_no >= :bindingNo)
                        ON CONFLICT (id) DO UPDATE SET binding_no = excluded.binding_no, changed_in = excluded.changed_in
                        WHERE known.binding_no < excluded.binding_no""").param("id", id.value()).param("bindingNo", bindingNo).update();
    }

    /**
     * Of tickets that are locked and were found to be good, or to have been admitted only later than now is known. Returns
     * their new versions.
     */
    public Map<TicketId, Integer> admit(Collection<RecordedScan> admissions) {
        if (admissions.isEmpty()) {
            return Map.of();
        }
        Map<TicketId, Integer> versions = jdbc
                .sql("""
                        UPDATE ticket SET admitted_at = scan.at, admitted_gate = scan.gate, version = version + 1,
                            changed_in = pg_current_xact_id()
                        FROM unnest(:ids::uuid[], :at::timestamptz[], :gates) AS scan (ticket, at, gate)
                        WHERE id = scan.ticket AND revoked_by IS NULL AND (admitted_at IS NULL OR admitted_at > scan.at)
                        RETURNING id, version""")
                .param("ids", texts(admissions, row -> row.scan().ticket()))
                .param("at", texts(admissions, row -> row.scan().at()))
                .param("gates", texts(admissions, RecordedScan::gate))
                .query((row, number) -> Map.entry(new TicketId(row.getObject("id", UUID.class)), row.getInt("version")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        if (versions.size() != admissions.size()) {
            throw new IllegalStateException("A ticket changed under its lock");
        }
        return versions;
    }
}
