package io.ogtickets.order.ordering.application;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.ogtickets.order.ordering.domain.AccountId;
import io.ogtickets.order.ordering.domain.OrderId;
import io.ogtickets.platform.money.Money;
import io.ogtickets.platform.page.PageOf;
import io.ogtickets.platform.page.PageQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows people their own orders. */
@Component
@Transactional(readOnly = true)
public class FindOrders {

    private record ItemRow(UUID order, OrderView.Item item) {}

    private record RefundRow(UUID order, OrderView.Refund refund) {}

    private final JdbcClient jdbc;

    FindOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    public PageOf<OrderView> of(AccountId owner, PageQuery page) {
        long total = jdbc.sql("SELECT count(*) FROM ticket_order WHERE account_id = :owner")
                .param("owner", owner.value())
                .query(Long.class)
                .single();
        List<OrderView> orders = jdbc.sql("""
                        SELECT * FROM ticket_order WHERE account_id = :owner
                        ORDER BY id DESC LIMIT :limit OFFSET :offset""")
                .param("owner", owner.value())
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query(FindOrders::order)
                .list();
        return PageOf.of(withItems(orders), page, total);
    }

    /** All of them, the newest first. */
    public List<OrderView> allOf(AccountId owner) {
        return withItems(jdbc.sql("SELECT * FROM ticket_order WHERE account_id = :owner ORDER BY id DESC")
                .param("owner", owner.value())
                .query(FindOrders::order)
                .list());
    }

    /** Empty also for somebody else's order. */
    public Optional<OrderView> byId(OrderId id, AccountId owner) {
        List<OrderView> found = jdbc.sql("SELECT * FROM ticket_order WHERE id = :id AND account_id = :owner")
                .param("id", id.value())
                .param("owner", owner.value())
                .query(FindOrders::order)
                .list();
        return withItems(found).stream().findFirst();
    }

    /** Anybody's; in no order. */
    public List<OrderView> byIds(Collection<UUID> ids) {
        return withItems(jdbc.sql("SELECT * FROM ticket_order WHERE id = ANY (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(FindOrders::order)
                .list());
    }

    private Map<UUID, List<OrderView.Refund>> refundsOf(List<OrderView> orders) {
        return jdbc
                .sql("SELECT * FROM refund WHERE order_id = ANY (:orders) ORDER BY id")
                .param("orders", orders.stream().map(OrderView::id).toArray(UUID[]::new))
                .query(FindOrders::refund)
                .list()
                .stream()
                .collect(groupingBy(RefundRow::order, mapping(RefundRow::refund, toList())));
    }

    private List<OrderView> withItems(List<OrderView> orders) {
        Map<UUID, List<OrderView.Item>> items = jdbc
                .sql("""
                        SELECT l.*, o.currency FROM order_line l JOIN ticket_order o ON o.id = l.order_id
                        WHERE l.order_id = ANY (:orders) ORDER BY l.order_id, l.line_no""")
                .param("orders", orders.stream().map(OrderView::id).toArray(UUID[]::new))
                .query(FindOrders::item)
                .list()
                .stream()
                .collect(groupingBy(ItemRow::order, mapping(ItemRow::item, toList())));
        Map<UUID, List<OrderView.Refund>> refunds = refundsOf(orders);
        return orders.stream()
                .map(order -> order.with(items.getOrDefault(order.id(), List.of()), refunds.get(order.id())))
                .toList();
    }

    private static OrderView order(ResultSet row, int number) throws SQLException {
        return new OrderView(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getString("status"),
                new Money(row.getLong("total"), row.getString("currency")),
                row.getObject("placed_at", OffsetDateTime.class).toInstant(),
                row.getObject("hold_expires_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("paid_at", OffsetDateTime.class)),
                List.of(),
                null);
    }

    private static RefundRow refund(ResultSet row, int number) throws SQLException {
        return new RefundRow(
                row.getObject("order_id", UUID.class),
                new OrderView.Refund(
                        row.getObject("id", UUID.class),
                        row.getString("status"),
                        row.getString("reason"),
                        new Money(row.getLong("amount"), row.getString("currency")),
                        List.of((UUID[]) row.getArray("tickets").getArray()),
                        row.getString("problem"),
                        row.getObject("requested_at", OffsetDateTime.class).toInstant()));
    }

    private static ItemRow item(ResultSet row, int number) throws SQLException {
        return new ItemRow(
                row.getObject("order_id", UUID.class),
                new OrderView.Item(
                        row.getObject("offer_id", UUID.class),
                        row.getString("session_code"),
                        row.getString("category"),
                        row.getString("type"),
                        row.getInt("quantity"),
                        new Money(row.getLong("unit_amount"), row.getString("currency"))));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
