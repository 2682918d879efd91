package io.ogtickets.payment.application;

import io.ogtickets.payment.domain.PaymentStatus;
import io.ogtickets.platform.money.Money;
import io.ogtickets.platform.problem.Refusal;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads one payment for the buyer whose it is. */
@Component
public class FindPayment {

    /** A payment as its buyer sees it. */
    public record PaymentView(UUID id, UUID orderId, PaymentStatus status, Money amount) {}

    private final JdbcClient jdbc;

    FindPayment(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public PaymentView find(UUID id, UUID account) {
        return jdbc.sql("SELECT order_id, status, amount, currency FROM payment WHERE id = :id AND account = :account")
                .param("id", id)
                .param("account", account)
                .query((row, number) -> new PaymentView(
                        id,
                        row.getObject("order_id", UUID.class),
                        PaymentStatus.valueOf(row.getString("status")),
                        new Money(row.getLong("amount"), row.getString("currency"))))
                .optional()
                .orElseThrow(() -> Refusal.notFound("payment"));
    }
}
