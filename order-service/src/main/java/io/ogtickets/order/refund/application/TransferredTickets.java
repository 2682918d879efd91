package io.ogtickets.order.refund.application;

import io.ogtickets.order.ordering.domain.Order;
import io.ogtickets.order.ordering.domain.OrderedTicket;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remembers which tickets went to somebody else. What isn't known yet is no danger: validation-service refuses to revoke
 * a ticket that its transfer has revoked.
 */
@Component
public class TransferredTickets {

    private final JdbcClient jdbc;

    TransferredTickets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public void add(UUID ticket) {
        jdbc.sql("INSERT INTO transferred_ticket (ticket_id) VALUES (:ticket) ON CONFLICT DO NOTHING")
                .param("ticket", ticket)
                .update();
    }

    Set<UUID> of(Order order) {
        return Set.copyOf(jdbc.sql("SELECT ticket_id FROM transferred_ticket WHERE ticket_id = ANY (:tickets)")
                .param(
                        "tickets",
                        order.tickets().stream().map(OrderedTicket::ticket).toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }
}
