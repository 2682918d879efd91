package io.ogtickets.payment.application;

import io.ogtickets.payment.application.DueRefunds.DueRefund;
import io.ogtickets.payment.domain.RefundNews;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends money back. The refund is committed before Stripe hears of it, and its id is Stripe's idempotency key; whatever is
 * lost on the way, Stripe is asked again under the same key. Stripe forgets a key after a day at the earliest, so from the
 * second time on it is first asked whether it made the refund.
 */
@Component
public class MakeRefunds {

    private static final Logger log = LoggerFactory.getLogger(MakeRefunds.class);

    private final DueRefunds due;
    private final MoneyBack moneyBack;
    private final SettleRefund settle;
    private final TransactionTemplate transaction;

    MakeRefunds(DueRefunds due, MoneyBack moneyBack, SettleRefund settle, TransactionTemplate transaction) {
        this.due = due;
        this.moneyBack = moneyBack;
        this.settle = settle;
        this.transaction = transaction;
    }

    /** Makes some and tells whether there may be more. An outage is thrown; those that were claimed come up again. */
    public boolean makeSome() {
        List<DueRefund> claimed = due.claim();
        claimed.forEach(this::make);
        return claimed.size() == DueRefunds.BATCH;
    }

    private void make(DueRefund refund) {
        try {
            RefundNews news = ask(refund);
            transaction.executeWithoutResult(
                    status -> settle.learn(refund.wanted().refund(), news));
        } catch (StripeRefused refused) {
            log.error("Stripe won't make refund {}: {}", refund.wanted().refund(), refused.getMessage());
            transaction.executeWithoutResult(
                    status -> settle.fail(refund.wanted().refund(), refused.code()));
        }
    }

    private RefundNews ask(DueRefund refund) {
        if (refund.stripeId() != null) {
            return moneyBack.find(refund.stripeId());
        }
        return madeBefore(refund).orElseGet(() -> moneyBack.make(refund.wanted()));
    }

    private Optional<RefundNews> madeBefore(DueRefund refund) {
        return refund.attempts() == 1
                ? Optional.empty()
                : moneyBack.findOurs(
                        refund.wanted().paymentIntent(), refund.wanted().refund());
    }
}
