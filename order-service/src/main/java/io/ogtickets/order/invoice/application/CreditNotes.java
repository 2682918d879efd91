package io.ogtickets.order.invoice.application;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The numbers of all credit notes, one a refund. */
@Component
class CreditNotes {

    private final JdbcClient jdbc;

    CreditNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Series.Drawn> of(UUID refund) {
        return jdbc.sql("SELECT * FROM credit_note WHERE refund_id = :refund")
                .param("refund", refund)
                .query((row, number) -> new Series.Drawn(
                        row.getInt("year"),
                        row.getLong("number"),
                        row.getObject("issued_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void add(UUID refund, UUID order, Series.Drawn number) {
        jdbc.sql("""
                        INSERT INTO credit_note (refund_id, order_id, year, number, issued_at)
                        VALUES (:refund, :order, :year, :number, :issuedAt)""")
                .param("refund", refund)
                .param("order", order)
                .param("year", number.year())
                .param("number", number.number())
                .param("issuedAt", number.issuedAt().atOffset(ZoneOffset.UTC))
                .update();
    }
}
