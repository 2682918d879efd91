package io.ogtickets.ticket.store;

import io.ogtickets.ticket.domain.TicketId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which tickets were taken back, and why; some of them may be still to be issued. */
@Repository
public class Revocations {

    private final JdbcClient jdbc;

    Revocations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first reason stays. */
    public void add(Collection<TicketId> tickets, String reason, Instant at) {
        jdbc.sql("""
                        INSERT INTO revocation (ticket_id, reason, revoked_at) SELECT unnest(:ids), :reason, :at
                        ON CONFLICT DO NOTHING""")
                .param("ids", Tickets.idsOf(tickets))
                .param("reason", reason)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The reasons for those of these tickets that were taken back. */
    public Map<TicketId, String> reasons(Collection<TicketId> tickets) {
        Map<TicketId, String> reasons = new HashMap<>();
        jdbc.sql("SELECT ticket_id, reason FROM revocation WHERE ticket_id = ANY (:ids)")
                .param("ids", Tickets.idsOf(tickets))
                .query(row -> {
                    reasons.put(new TicketId(row.getObject("ticket_id", UUID.class)), row.getString("reason"));
                });
        return reasons;
    }
}
