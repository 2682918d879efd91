package io.ogtickets.payment.application;

import io.ogtickets.payment.domain.OrderId;
import io.ogtickets.payment.domain.Payments;
import io.ogtickets.platform.work.BackgroundWork;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends the payment of an order that was cancelled or has expired; Stripe is called after the commit. */
@Component
public class CloseCheckout {

    private final Payments payments;
    private final PaymentEvents events;
    private final BackgroundWork reconciliation;
    private final Clock clock;

    CloseCheckout(Payments payments, PaymentEvents events, BackgroundWork reconciliation, Clock clock) {
        this.payments = payments;
        this.events = events;
        this.reconciliation = reconciliation;
        this.clock = clock;
    }

    @Transactional
    public void of(OrderId order) {
        payments.lockOpenOf(order).ifPresent(payment -> {
            payment.requestExpiry(clock.instant()).ifPresent(events::tell);
            reconciliation.wakeAfterCommit();
        });
    }
}
