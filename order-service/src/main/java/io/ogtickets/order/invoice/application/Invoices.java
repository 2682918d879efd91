package io.ogtickets.order.invoice.application;

import io.ogtickets.order.invoice.domain.Invoice;
import io.ogtickets.order.ordering.domain.Order;
import io.ogtickets.platform.money.Money;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All invoices. */
@Component
class Invoices {

    private record Header(int year, long number, Instant issuedAt, int vatBasisPoints) {}

    private final JdbcClient jdbc;

    Invoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Invoice> of(Order order) {
        return jdbc.sql("SELECT * FROM invoice WHERE order_id = :order")
                .param("order", order.id().value())
                .query((row, number) -> new Header(
                        row.getInt("year"),
                        row.getLong("number"),
                        row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                        row.getInt("vat_basis_points")))
                .optional()
                .map(header -> invoice(header, order));
    }

    void add(UUID order, Series.Drawn number, int vatBasisPoints) {
        jdbc.sql("""
                        INSERT INTO invoice (order_id, year, number, issued_at, vat_basis_points)
                        VALUES (:order, :year, :number, :now, :vat)""")
                .param("order", order)
                .param("year", number.year())
                .param("number", number.number())
                .param("now", number.issuedAt().atOffset(ZoneOffset.UTC))
                .param("vat", vatBasisPoints)
                .update();
    }

    private Invoice invoice(Header header, Order order) {
        return new Invoice(
                header.year(),
                header.number(),
                header.issuedAt(),
                order.reference().value(),
                Objects.requireNonNull(order.paidAt()),
                linesOf(order),
                order.total(),
                header.vatBasisPoints());
    }

    private List<Invoice.Line> linesOf(Order order) {
        return jdbc.sql("""
                        SELECT l.*, s.starts_at FROM order_line l JOIN session s ON s.code = l.session_code
                        WHERE l.order_id = :order ORDER BY l.line_no""")
                .param("order", order.id().value())
                .query((row, number) -> new Invoice.Line(
                        row.getString("session_code"),
                        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                        row.getString("category"),
                        row.getString("type"),
                        row.getInt("quantity"),
                        new Money(row.getLong("unit_amount"), order.total().currency())))
                .list();
    }
}
