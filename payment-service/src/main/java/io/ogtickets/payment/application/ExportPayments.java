package io.ogtickets.payment.application;

import io.ogtickets.platform.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All that is held here on one person. Cards are Stripe's; there is nothing of them here. */
@Component
public class ExportPayments {

    /** What a person gets. */
    public record Export(List<PaymentRow> payments, List<RefundRow> refunds) {}

    /** One payment. */
    public record PaymentRow(
            UUID id,
            UUID orderId,
            String reference,
            Money amount,
            String status,
            Instant openedAt,
            @Nullable Instant settledAt,
            @Nullable String dispute) {}

    /** One refund. */
    public record RefundRow(
            UUID id,
            UUID paymentId,
            Money amount,
            String reason,
            String status,
            Instant requestedAt,
            @Nullable Instant settledAt) {}

    private final JdbcClient jdbc;

    ExportPayments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Export of(UUID account) {
        List<PaymentRow> payments = jdbc.sql("SELECT * FROM payment WHERE account = :account ORDER BY opened_at")
                .param("account", account)
                .query((row, number) -> payment(row))
                .list();
        List<RefundRow> refunds = jdbc.sql("""
                        SELECT refund.* FROM refund JOIN payment ON payment.id = refund.payment_id
                        WHERE payment.account = :account ORDER BY refund.requested_at""")
                .param("account", account)
                .query((row, number) -> refund(row))
                .list();
        return new Export(payments, refunds);
    }

    private static PaymentRow payment(ResultSet row) throws SQLException {
        return new PaymentRow(
                row.getObject("id", UUID.class),
                row.getObject("order_id", UUID.class),
                row.getString("reference"),
                money(row),
                row.getString("status"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                instant(row, "settled_at"),
                row.getString("dispute_status"));
    }

    private static RefundRow refund(ResultSet row) throws SQLException {
        return new RefundRow(
                row.getObject("id", UUID.class),
                row.getObject("payment_id", UUID.class),
                money(row),
                row.getString("reason"),
                row.getString("status"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                instant(row, "settled_at"));
    }

    private static Money money(ResultSet row) throws SQLException {
        return new Money(row.getLong("amount"), row.getString("currency"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
