package io.ogtickets.payment.application;

import io.ogtickets.payment.domain.OrderId;
import io.ogtickets.platform.money.Money;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what order-service counts as paid, so that the report can hold it against what was captured. */
@Component
public class NotePaidOrder {

    private final JdbcClient jdbc;

    NotePaidOrder(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public void note(OrderId order, Money total, Instant paidAt) {
        jdbc.sql("""
                        INSERT INTO paid_order (order_id, amount, currency, paid_at)
                        VALUES (:order, :amount, :currency, :paidAt) ON CONFLICT DO NOTHING""")
                .param("order", order.value())
                .param("amount", total.amount())
                .param("currency", total.currency())
                .param("paidAt", paidAt.atOffset(ZoneOffset.UTC))
                .update();
    }
}
