package io.ogtickets.order.ordering.application;

import io.ogtickets.order.ordering.domain.Order;
import io.ogtickets.order.ordering.domain.OrderLine;
import io.ogtickets.order.ordering.domain.OrderedTicket;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes new orders, many in one statement a table. Afterwards an order is changed through {@code Orders} only. */
@Component
class NewOrders {

    private record Row<T>(UUID order, int number, T value) {}

    private final JdbcClient jdbc;

    NewOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(List<Order> orders) {
        addOrders(orders);
        addLines(rows(orders, Order::lines));
        addTickets(rows(orders, Order::tickets));
    }

    private void addOrders(List<Order> orders) {
        jdbc.sql("""
                        INSERT INTO ticket_order (id, version, reference, account_id, status, total, currency,
                                                  placed_at, hold_expires_at)
                        SELECT * FROM unnest(:ids::uuid[], :versions::integer[], :references::text[],
                                             :accounts::uuid[], :statuses::text[], :totals::bigint[],
                                             :currencies::text[], :placedAt::timestamptz[], :holds::timestamptz[])""")
                .param("ids", column(orders, order -> order.id().value(), UUID[]::new))
                .param("versions", column(orders, Order::version, Integer[]::new))
                .param("references", column(orders, order -> order.reference().value(), String[]::new))
                .param("accounts", column(orders, order -> order.account().value(), UUID[]::new))
                .param("statuses", column(orders, order -> order.status().name(), String[]::new))
                .param("totals", column(orders, order -> order.total().amount(), Long[]::new))
                .param("currencies", column(orders, order -> order.total().currency(), String[]::new))
                .param("placedAt", column(orders, order -> order.placedAt().toString(), String[]::new))
                .param("holds", column(orders, order -> order.holdExpiresAt().toString(), String[]::new))
                .update();
    }

    private void addLines(List<Row<OrderLine>> lines) {
        numbered(lines, """
                        INSERT INTO order_line (order_id, line_no, offer_id, session_code, category, type, persons,
                                                quantity, unit_amount, live_code)
                        SELECT * FROM unnest(:orders::uuid[], :numbers::integer[], :offers::uuid[], :sessions::text[],
                                             :categories::text[], :types::text[], :persons::integer[],
                                             :quantities::integer[], :amounts::bigint[], :liveCodes::boolean[])""")
                .param("offers", column(lines, line -> line.value().offer(), UUID[]::new))
                .param("sessions", column(lines, line -> line.value().session(), String[]::new))
                .param("categories", column(lines, line -> line.value().category(), String[]::new))
                .param("types", column(lines, line -> line.value().type(), String[]::new))
                .param("persons", column(lines, line -> line.value().persons(), Integer[]::new))
                .param("quantities", column(lines, line -> line.value().quantity(), Integer[]::new))
                .param("amounts", column(lines, line -> line.value().unitAmount(), Long[]::new))
                .param("liveCodes", column(lines, line -> line.value().liveCode(), Boolean[]::new))
                .update();
    }

    private void addTickets(List<Row<OrderedTicket>> tickets) {
        numbered(tickets, """
                        INSERT INTO ordered_ticket (order_id, position, ticket_id, line_no, refundable)
                        SELECT * FROM unnest(:orders::uuid[], :numbers::integer[], :tickets::uuid[],
                                             :lines::integer[], :refundable::bigint[])""")
                .param("tickets", column(tickets, ticket -> ticket.value().ticket(), UUID[]::new))
                .param("lines", column(tickets, ticket -> ticket.value().lineNo(), Integer[]::new))
                .param("refundable", column(tickets, ticket -> ticket.value().refundable(), Long[]::new))
                .update();
    }

    private <T> JdbcClient.StatementSpec numbered(List<Row<T>> rows, String sql) {
        return jdbc.sql(sql)
                .param("orders", column(rows, Row::order, UUID[]::new))
                .param("numbers", column(rows, Row::number, Integer[]::new));
    }

    private static <T> List<Row<T>> rows(List<Order> orders, Function<Order, List<T>> parts) {
        List<Row<T>> rows = new ArrayList<>();
        for (Order order : orders) {
            int number = 0;
            for (T part : parts.apply(order)) {
                rows.add(new Row<>(order.id().value(), number++, part));
            }
        }
        return rows;
    }

    private static <R, T> T[] column(List<R> rows, Function<R, T> value, IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }
}
