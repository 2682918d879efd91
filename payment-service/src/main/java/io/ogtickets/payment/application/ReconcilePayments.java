package io.ogtickets.payment.application;

import io.ogtickets.payment.application.DuePayments.DuePayment;
import io.ogtickets.payment.config.PaymentProperties;
import io.ogtickets.payment.domain.CheckoutSession;
import io.ogtickets.platform.problem.Refusal;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks Stripe by ourselves: ends the sessions of closed orders, and learns what became of the others, so that a webhook
 * that never came does no harm.
 */
@Component
public class ReconcilePayments {

    private static final Logger log = LoggerFactory.getLogger(ReconcilePayments.class);

    private final DuePayments due;
    private final Checkout checkout;
    private final SettlePayment settle;
    private final TransactionTemplate transaction;
    private final PaymentProperties properties;

    ReconcilePayments(
            DuePayments due,
            Checkout checkout,
            SettlePayment settle,
            TransactionTemplate transaction,
            PaymentProperties properties) {
        this.due = due;
        this.checkout = checkout;
        this.settle = settle;
        this.transaction = transaction;
        this.properties = properties;
    }

    /**
     * Asks about those that have waited longest and tells whether there may be more. An outage is thrown; the payments
     * that were claimed come up again.
     */
    public boolean reconcileSome() {
        List<DuePayment> claimed = due.claim(properties.reconcileEvery());
        claimed.forEach(this::reconcile);
        return claimed.size() == DuePayments.BATCH;
    }

    private void reconcile(DuePayment payment) {
        try {
            CheckoutSession session =
                    payment.expire() ? checkout.expire(payment.sessionId()) : checkout.find(payment.sessionId());
            transaction.executeWithoutResult(status -> settle.from(session));
        } catch (Refusal | StripeRefused unexplained) {
            log.error("Stripe's session {} can't be reconciled: {}", payment.sessionId(), unexplained.getMessage());
        }
    }
}
