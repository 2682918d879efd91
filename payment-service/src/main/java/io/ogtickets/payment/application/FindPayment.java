package io.ogtickets.payment.application;

import io.ogtickets.payment.domain.PaymentStatus;
import io.ogtickets.platform.money.Money;
import io.ogtickets.platform.problem.Refusal;
import io.ogtickets.platform.work.BackgroundWork;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads one payment for the buyer whose it is. A buyer who looks at an open one has probably just paid: Stripe is asked in
 * the background, so that the next look tells the truth even if a webhook was lost.
 */
@Component
public class FindPayment {

    /**
     * A payment as its buyer sees it.
     *
     * @param confirming the money isn't decided yet, and not by the buyer's fault: it is on its way, or Stripe can't be
     *     asked at present; the payment settles by itself
     */
    public record PaymentView(UUID id, UUID orderId, PaymentStatus status, Money amount, boolean confirming) {}

    private final JdbcClient jdbc;
    private final ProviderHealth provider;
    private final DuePayments due;
    private final BackgroundWork reconciliation;

    FindPayment(JdbcClient jdbc, ProviderHealth provider, DuePayments due, BackgroundWork reconciliation) {
        this.jdbc = jdbc;
        this.provider = provider;
        this.due = due;
        this.reconciliation = reconciliation;
    }

    public PaymentView find(UUID id, UUID account) {
        PaymentView found = read(id, account);
        if (found.status() == PaymentStatus.OPEN && due.hasten(id)) {
            reconciliation.wake();
        }
        return found;
    }

    private PaymentView read(UUID id, UUID account) {
        return jdbc.sql("""
                        SELECT order_id, status, amount, currency, processing FROM payment
                        WHERE id = :id AND account = :account""")
                .param("id", id)
                .param("account", account)
                .query((row, number) -> view(id, row))
                .optional()
                .orElseThrow(() -> Refusal.notFound("payment"));
    }

    private PaymentView view(UUID id, ResultSet row) throws SQLException {
        PaymentStatus status = PaymentStatus.valueOf(row.getString("status"));
        boolean unheard = row.getBoolean("processing") || !provider.circuit().equals("CLOSED");
        return new PaymentView(
                id,
                row.getObject("order_id", UUID.class),
                status,
                new Money(row.getLong("amount"), row.getString("currency")),
                status == PaymentStatus.OPEN && unheard);
    }
}
