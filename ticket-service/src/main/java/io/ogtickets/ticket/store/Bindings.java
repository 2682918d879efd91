package io.ogtickets.ticket.store;

import io.ogtickets.ticket.domain.TicketId;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** To how many phones tickets were bound. */
@Repository
public class Bindings {

    private final JdbcClient jdbc;

    Bindings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number of the ticket's last phone; 0 if it was never bound. */
    public int last(TicketId ticket) {
        return jdbc.sql("SELECT binding_no FROM binding WHERE ticket_id = :ticket")
                .param("ticket", ticket.value())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** To be called under the lock of the ticket. */
    public void put(TicketId ticket, int number, Instant boundAt) {
        jdbc.sql("""
                        INSERT INTO binding (ticket_id, binding_no, bound_at) VALUES (:ticket, :number, :boundAt)
                        ON CONFLICT (ticket_id) DO UPDATE SET
                            binding_no = excluded.binding_no, bound_at = excluded.bound_at""")
                .param("ticket", ticket.value())
                .param("number", number)
                .param("boundAt", boundAt.atOffset(ZoneOffset.UTC))
                .update();
    }
}
