package io.ogtickets.order.sales.application;

import io.ogtickets.platform.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Sums over some sales.
 *
 * @param sold offers
 * @param tickets that they were good for
 * @param revenue before refunds
 * @param net revenue less what was refunded
 */
public record SalesFigures(long sold, long tickets, Money revenue, long refundedTickets, Money refunded, Money net) {

    /** Columns of a query that sums. */
    static final String SUMS = """
            coalesce(sum(f.quantity), 0) AS quantity, coalesce(sum(f.tickets), 0) AS tickets,
            coalesce(sum(f.amount), 0) AS amount, coalesce(sum(f.refunded_tickets), 0) AS refunded_tickets,
            coalesce(sum(f.refunded_amount), 0) AS refunded_amount
            """;

    static SalesFigures of(ResultSet row, String currency) throws SQLException {
        long amount = row.getLong("amount");
        long refunded = row.getLong("refunded_amount");
        return new SalesFigures(
                row.getLong("quantity"),
                row.getLong("tickets"),
                new Money(amount, currency),
                row.getLong("refunded_tickets"),
                new Money(refunded, currency),
                new Money(amount - refunded, currency));
    }
}
