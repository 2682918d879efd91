package io.ogtickets.payment.application;

import io.ogtickets.payment.application.MoneyBack.Wanted;
import io.ogtickets.payment.domain.OrderId;
import io.ogtickets.payment.domain.PaymentId;
import io.ogtickets.payment.domain.RefundId;
import io.ogtickets.platform.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The refunds that it is time to ask Stripe for, or about. */
@Component
class DueRefunds {

    /**
     * One of them.
     *
     * @param stripeId Stripe's id, once it is known
     * @param attempts how often Stripe was asked, this time included
     */
    record DueRefund(Wanted wanted, @Nullable String stripeId, int attempts) {}

    static final int BATCH = 20;

    private final JdbcClient jdbc;
    private final Clock clock;

    DueRefunds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes some for the caller alone. They are due again later, whether he succeeds or dies: after 2, 4, 8 … 30 s. */
    List<DueRefund> claim() {
        return jdbc.sql("""
                        UPDATE refund
                        SET attempts = attempts + 1,
                            next_attempt_at = :now + least(30, power(2, least(attempts + 1, 5))) * interval '1 second'
                        FROM payment
                        WHERE payment.id = refund.payment_id AND refund.id IN (
                            SELECT id FROM refund WHERE next_attempt_at <= :now
                            ORDER BY next_attempt_at LIMIT :batch FOR UPDATE SKIP LOCKED)
                        RETURNING refund.id, refund.payment_id, refund.order_id, refund.amount, refund.currency,
                            refund.stripe_id, refund.attempts, payment.payment_intent""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("batch", BATCH)
                .query((row, number) -> read(row))
                .list();
    }

    private static DueRefund read(ResultSet row) throws SQLException {
        Wanted wanted = new Wanted(
                new RefundId(row.getObject("id", UUID.class)),
                new PaymentId(row.getObject("payment_id", UUID.class)),
                new OrderId(row.getObject("order_id", UUID.class)),
                row.getString("payment_intent"),
                new Money(row.getLong("amount"), row.getString("currency")));
        return new DueRefund(wanted, row.getString("stripe_id"), row.getInt("attempts"));
    }
}
