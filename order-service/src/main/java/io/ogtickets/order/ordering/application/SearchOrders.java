package io.ogtickets.order.ordering.application;

import static java.util.stream.Collectors.toMap;

import io.ogtickets.order.ordering.domain.OrderId;
import io.ogtickets.platform.page.PageOf;
import io.ogtickets.platform.page.PageQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds orders for the back office, the newest first. */
@Component
@Transactional(readOnly = true)
public class SearchOrders {

    private record Found(UUID id, UUID account) {}

    private final JdbcClient jdbc;
    private final FindOrders orders;
    private final FindMoney money;

    SearchOrders(JdbcClient jdbc, FindOrders orders, FindMoney money) {
        this.jdbc = jdbc;
        this.orders = orders;
        this.money = money;
    }

    public PageOf<AdminOrderView> search(OrderQuery query, PageQuery page) {
        OrderConditions conditions = OrderConditions.of(query);
        long total = jdbc.sql("SELECT count(*) FROM ticket_order o WHERE " + conditions.sql())
                .params(conditions.values())
                .query(Long.class)
                .single();
        List<Found> found = jdbc.sql("SELECT id, account_id FROM ticket_order o WHERE " + conditions.sql()
                        + " ORDER BY id DESC LIMIT :limit OFFSET :offset")
                .params(conditions.values())
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query((row, number) -> new Found(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
        return PageOf.of(views(found), page, total);
    }

    public Optional<AdminOrderView> byId(OrderId id) {
        List<Found> found = jdbc.sql("SELECT id, account_id FROM ticket_order WHERE id = :id")
                .param("id", id.value())
                .query((row, number) -> new Found(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
        return views(found).stream().findFirst();
    }

    private List<AdminOrderView> views(List<Found> found) {
        Map<UUID, OrderView> byId = orders.byIds(found.stream().map(Found::id).toList()).stream()
                .collect(toMap(OrderView::id, view -> view));
        Map<UUID, List<AdminOrderView.Payment>> payments = money.paymentsOf(byId.keySet());
        Map<UUID, List<Dispute>> disputes = money.disputesOf(byId.keySet());
        return found.stream()
                .flatMap(one -> Optional.ofNullable(byId.get(one.id())).stream()
                        .map(view -> new AdminOrderView(
                                one.account(),
                                view,
                                payments.getOrDefault(one.id(), List.of()),
                                disputes.getOrDefault(one.id(), List.of()))))
                .toList();
    }
}
