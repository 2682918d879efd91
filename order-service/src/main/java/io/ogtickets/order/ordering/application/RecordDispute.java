package io.ogtickets.order.ordering.application;

import io.ogtickets.order.ordering.domain.OrderId;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what is told of disputes, for the back office. Neither the order nor its tickets change. */
@Component
public class RecordDispute {

    private final JdbcClient jdbc;
    private final Clock clock;

    RecordDispute(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * An older version than the one that is known changes nothing.
     *
     * @param version of the payment
     */
    @Transactional
    public void record(OrderId order, Dispute dispute, long version) {
        jdbc.sql("""
                        INSERT INTO order_dispute (payment_id, opened_at, order_id, version, status, reason, amount,
                                                   currency, told_at)
                        VALUES (:payment, :openedAt, :order, :version, :status, :reason, :amount, :currency, :now)
                        ON CONFLICT (payment_id, opened_at) DO UPDATE
                        SET version = excluded.version, status = excluded.status, told_at = excluded.told_at
                        WHERE order_dispute.version < excluded.version""")
                .param("payment", dispute.payment())
                .param("openedAt", dispute.openedAt().atOffset(ZoneOffset.UTC))
                .param("order", order.value())
                .param("version", version)
                .param("status", dispute.status().name())
                .param("reason", dispute.reason())
                .param("amount", dispute.amount().amount())
                .param("currency", dispute.amount().currency())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
