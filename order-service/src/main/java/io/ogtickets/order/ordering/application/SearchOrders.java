package io.ogtickets.order.ordering.application;

import static java.util.stream.Collectors.toMap;

import io.ogtickets.order.ordering.domain.OrderId;
import io.ogtickets.platform.page.PageOf;
import io.ogtickets.platform.page.PageQuery;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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

    /** Ids begin with the time of placing (UUIDv7), to within this. */
    private static final Duration CLOCK_DRIFT = Duration.ofMinutes(1);

    private record Found(UUID id, UUID account) {}

    private final JdbcClient jdbc;
    private final FindOrders orders;

    SearchOrders(JdbcClient jdbc, FindOrders orders) {
        this.jdbc = jdbc;
        this.orders = orders;
    }

    public PageOf<AdminOrderView> search(OrderQuery query, PageQuery page) {
        Map<String, Object> values = new HashMap<>();
        String where = conditions(query, values);
        long total = jdbc.sql("SELECT count(*) FROM ticket_order o WHERE true " + where)
                .params(values)
                .query(Long.class)
                .single();
        List<Found> found = jdbc.sql("SELECT id, account_id FROM ticket_order o WHERE true " + where
                        + " ORDER BY id DESC LIMIT :limit OFFSET :offset")
                .params(values)
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
        return found.stream()
                .flatMap(one -> Optional.ofNullable(byId.get(one.id())).stream()
                        .map(view -> new AdminOrderView(one.account(), view)))
                .toList();
    }

    private static String conditions(OrderQuery query, Map<String, Object> values) {
        StringBuilder where = new StringBuilder();
        if (query.reference() != null) {
            where.append(" AND o.reference = :reference");
            values.put("reference", withDashes(query.reference()));
        }
        if (query.account() != null) {
            where.append(" AND o.account_id = :account");
            values.put("account", query.account());
        }
        if (query.status() != null) {
            where.append(" AND o.status = :status");
            values.put("status", query.status().name());
        }
        if (query.session() != null) {
            where.append(" AND o.id IN (SELECT order_id FROM order_line WHERE session_code = :session)");
            values.put("session", query.session());
        }
        if (query.from() != null) {
            where.append(" AND o.placed_at >= :from AND o.id >= :firstId");
            values.put("from", query.from().atOffset(ZoneOffset.UTC));
            values.put("firstId", idAt(query.from().minus(CLOCK_DRIFT)));
        }
        if (query.to() != null) {
            where.append(" AND o.placed_at < :to AND o.id <= :lastId");
            values.put("to", query.to().atOffset(ZoneOffset.UTC));
            values.put("lastId", idAt(query.to().plus(CLOCK_DRIFT)));
        }
        return where.toString();
    }

    /** As it is read over the phone: XXXX-XXXX-XXXX. */
    private static String withDashes(String reference) {
        return reference
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replaceAll("^(.{4})(.{4})(.{4})$", "$1-$2-$3");
    }

    /** The least UUIDv7 of a moment: 48 bits of milliseconds, and then anything. */
    private static UUID idAt(Instant moment) {
        return new UUID(Math.max(0, moment.toEpochMilli()) << 16, 0);
    }
}
