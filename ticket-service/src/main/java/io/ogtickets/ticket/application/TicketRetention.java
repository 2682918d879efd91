package io.ogtickets.ticket.application;

import io.ogtickets.platform.retention.Retention;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets go of who held the tickets of sessions that are long over, of their codes, and of how they were given away. The tickets
 * themselves stay: each paid place has one.
 */
@Component
public class TicketRetention {

    private static final String TICKETS = """
            SELECT id FROM ticket t
            WHERE id > :after AND holder <> :nobody
                AND EXISTS (SELECT FROM session s WHERE s.code = t.session AND s.ends_at < :before)
                AND NOT EXISTS (SELECT FROM transfer x WHERE x.ticket_id = t.id AND x.status = 'ACCEPTING')
            ORDER BY id""";

    private static final String[] FORGET_HOLDERS = {
        "UPDATE ticket t SET holder = :nobody, code = '' FROM due WHERE t.id = due.id",
        "DELETE FROM transfer_mail m USING transfer x, due WHERE x.id = m.transfer_id AND x.ticket_id = due.id",
        "DELETE FROM transfer x USING due WHERE x.ticket_id = due.id",
        "DELETE FROM binding b USING due WHERE b.ticket_id = due.id",
    };

    /** Those of which no ticket has a holder any more, be it of another session. */
    private static final String ORDERS = """
            SELECT id FROM paid_order o
            WHERE id > :after AND account <> :nobody AND received_at < :before AND issued_at IS NOT NULL
                AND NOT EXISTS (SELECT FROM ticket t WHERE t.order_id = o.id AND t.holder <> :nobody)
            ORDER BY id""";

    private static final String[] FORGET_BUYERS = {
        "UPDATE paid_order o SET account = :nobody FROM due WHERE o.id = due.id",
        "DELETE FROM ticket_mail m USING due WHERE m.order_id = due.id",
        "DELETE FROM reissue r USING due WHERE r.order_id = due.id",
    };

    private final Retention retention;
    private final RetentionProperties periods;

    TicketRetention(Retention retention, RetentionProperties periods) {
        this.retention = retention;
        this.periods = periods;
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT30M")
    public void apply() {
        retention.apply("holders of tickets", periods.tickets(), TICKETS, FORGET_HOLDERS);
        retention.apply("buyers of tickets", periods.tickets(), ORDERS, FORGET_BUYERS);
    }
}
