package io.ogtickets.order.privacy.application;

import io.ogtickets.platform.retention.Retention;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets go of carts that nobody comes back to, and of who placed old orders. The orders themselves stay, for the books and for
 * the figures: places, money and tickets add up without a name.
 */
@Component
public class OrderRetention {

    private static final String CARTS =
            "SELECT account_id AS id FROM cart WHERE account_id > :after AND changed_at < :before ORDER BY account_id";
    private static final String DELETE_CARTS = "DELETE FROM cart c USING due WHERE c.account_id = due.id";

    private static final String UNPAID = """
            SELECT id FROM ticket_order o
            WHERE id > :after AND account_id <> :nobody AND placed_at < :before AND status IN ('CANCELLED', 'EXPIRED')
                AND NOT EXISTS (SELECT FROM order_payment p WHERE p.order_id = o.id)
            ORDER BY id""";

    private static final String PAID = """
            SELECT id FROM ticket_order o
            WHERE id > :after AND account_id <> :nobody AND placed_at < :before AND status <> 'AWAITING_PAYMENT'
                AND EXISTS (SELECT FROM order_payment p WHERE p.order_id = o.id)
                AND NOT EXISTS (SELECT FROM order_line l JOIN session s ON s.code = l.session_code
                                WHERE l.order_id = o.id AND s.ends_at >= :before)
            ORDER BY id""";

    /** Nobody writes the owner back: an order is read and changed under the lock of its row. */
    private static final String DISOWN = "UPDATE ticket_order o SET account_id = :nobody FROM due WHERE o.id = due.id";

    private static final String FORGET_REQUESTS =
            "UPDATE refund r SET request_key = NULL FROM due WHERE r.order_id = due.id";

    /** No code is made from it any more. */
    private static final String FORGET_KEYS = "DELETE FROM purchase_key k USING due WHERE k.order_id = due.id";

    /**
     * A person's counts are the tickets that they bought and kept: those of cancelled and expired orders were given back then.
     * Locked in the order in which a purchase locks them.
     */
    private static final String COUNT_LESS = """
            UPDATE ticket_count c SET tickets = c.tickets - held.fewer
            FROM (SELECT counted.account_id, counted.scope, disowned.tickets AS fewer
                  FROM (SELECT o.account_id, counts.scope, count(*) AS tickets
                        FROM due JOIN ticket_order o ON o.id = due.id JOIN ordered_ticket t ON t.order_id = o.id
                            JOIN order_line l ON l.order_id = t.order_id AND l.line_no = t.line_no
                            CROSS JOIN LATERAL (VALUES (l.session_code), ('*')) AS counts (scope)
                        WHERE o.status IN ('PAID', 'PARTIALLY_REFUNDED') AND t.refund_id IS NULL
                        GROUP BY o.account_id, counts.scope) disowned
                  JOIN ticket_count counted
                      ON counted.account_id = disowned.account_id AND counted.scope = disowned.scope
                  ORDER BY counted.account_id, counted.scope FOR UPDATE OF counted) held
            WHERE c.account_id = held.account_id AND c.scope = held.scope""";

    private static final String EMPTY_COUNTS = """
            SELECT account_id AS id, scope FROM ticket_count
            WHERE account_id >= :after AND tickets = 0
                AND (scope = '*' OR scope IN (SELECT code FROM session WHERE ends_at < :before))
            ORDER BY account_id""";

    private static final String DELETE_COUNTS =
            "DELETE FROM ticket_count c USING due WHERE (c.account_id, c.scope) = (due.id, due.scope)";

    private final Retention retention;
    private final RetentionProperties periods;

    OrderRetention(Retention retention, RetentionProperties periods) {
        this.retention = retention;
        this.periods = periods;
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT30M")
    public void apply() {
        retention.apply("carts", periods.carts(), CARTS, DELETE_CARTS);
        retention.apply("owners of unpaid orders", periods.unpaidOrders(), UNPAID, DISOWN, FORGET_KEYS);
        retention.apply(
                "owners of paid orders", periods.paidOrders(), PAID, COUNT_LESS, DISOWN, FORGET_REQUESTS, FORGET_KEYS);
        retention.apply("counts of no tickets", periods.carts(), EMPTY_COUNTS, DELETE_COUNTS);
    }
}
