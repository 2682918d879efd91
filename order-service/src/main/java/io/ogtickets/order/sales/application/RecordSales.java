package io.ogtickets.order.sales.application;

import io.ogtickets.order.ordering.domain.OrderEvent;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes what payments and refunds add to the figures, in their transaction: the figures are never behind. */
@Component
public class RecordSales {

    private static final String INSERT = """
            INSERT INTO sales_entry (day, offer_id, currency, quantity, tickets, amount, refunded_tickets, refunded_amount)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcTemplate jdbc;
    private final SalesProperties properties;

    RecordSales(JdbcTemplate jdbc, SalesProperties properties) {
        this.jdbc = jdbc;
        this.properties = properties;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Collection<OrderEvent> events) {
        List<SalesEntry> entries = events.stream().flatMap(SalesEntry::of).toList();
        if (entries.isEmpty()) {
            return;
        }
        jdbc.batchUpdate(INSERT, entries, entries.size(), (row, entry) -> {
            row.setObject(1, entry.at().atZone(properties.timeZone()).toLocalDate());
            row.setObject(2, entry.offer());
            row.setString(3, entry.currency());
            row.setInt(4, entry.quantity());
            row.setInt(5, entry.tickets());
            row.setLong(6, entry.amount());
            row.setInt(7, entry.refundedTickets());
            row.setLong(8, entry.refundedAmount());
        });
    }
}
