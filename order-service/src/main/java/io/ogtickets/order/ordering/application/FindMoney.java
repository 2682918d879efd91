package io.ogtickets.order.ordering.application;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.ogtickets.order.ordering.domain.DisputeStatus;
import io.ogtickets.platform.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What arrived for orders, and what banks want back; by order. */
@Component
class FindMoney {

    private record Of<T>(UUID order, T value) {}

    private final JdbcClient jdbc;

    FindMoney(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, List<AdminOrderView.Payment>> paymentsOf(Collection<UUID> orders) {
        return byOrder(
                "SELECT * FROM order_payment WHERE order_id = ANY (:orders) ORDER BY position",
                orders,
                (row, n) -> new AdminOrderView.Payment(
                        row.getObject("payment_id", UUID.class),
                        money(row),
                        row.getString("outcome"),
                        instant(row, "received_at"),
                        row.getObject("refund_id", UUID.class),
                        row.getString("refund_reason")));
    }

    Map<UUID, List<Dispute>> disputesOf(Collection<UUID> orders) {
        return byOrder(
                "SELECT * FROM order_dispute WHERE order_id = ANY (:orders) ORDER BY opened_at",
                orders,
                (row, n) -> new Dispute(
                        row.getObject("payment_id", UUID.class),
                        DisputeStatus.valueOf(row.getString("status")),
                        row.getString("reason"),
                        money(row),
                        instant(row, "opened_at")));
    }

    private <T> Map<UUID, List<T>> byOrder(String sql, Collection<UUID> orders, RowMapper<T> part) {
        return jdbc
                .sql(sql)
                .param("orders", orders.toArray(UUID[]::new))
                .query((row, number) -> new Of<>(row.getObject("order_id", UUID.class), part.mapRow(row, number)))
                .list()
                .stream()
                .collect(groupingBy(Of::order, mapping(Of::value, toList())));
    }

    private static Money money(ResultSet row) throws SQLException {
        return new Money(row.getLong("amount"), row.getString("currency"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
