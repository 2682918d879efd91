package io.ogtickets.payment.application;

import io.ogtickets.payment.domain.OrderId;
import io.ogtickets.payment.domain.Payment;
import io.ogtickets.payment.domain.PaymentId;
import io.ogtickets.payment.domain.Payments;
import io.ogtickets.payment.domain.Refund;
import io.ogtickets.payment.domain.RefundId;
import io.ogtickets.payment.domain.Refunds;
import io.ogtickets.platform.money.Money;
import io.ogtickets.platform.problem.Refusal;
import io.ogtickets.platform.work.BackgroundWork;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes order-service's wish to give money back; Stripe is asked after the commit. The same wish again is no second one. */
@Component
public class RequestRefund {

    private static final String EXCEEDS = "exceeds-captured";

    private final Payments payments;
    private final Refunds refunds;
    private final PaymentEvents events;
    private final BackgroundWork refundWork;
    private final Clock clock;

    RequestRefund(Payments payments, Refunds refunds, PaymentEvents events, BackgroundWork refundWork, Clock clock) {
        this.payments = payments;
        this.refunds = refunds;
        this.events = events;
        this.refundWork = refundWork;
        this.clock = clock;
    }

    /**
     * Begins a refund. One of more money than is left of the capture is told as failed.
     *
     * @param reason why, in order-service's words
     * @throws Refusal {@code payment-unknown}
     */
    @Transactional
    public void request(RefundId id, PaymentId paymentId, OrderId order, Money amount, String reason) {
        Payment payment = payments.lock(paymentId)
                .filter(found -> found.isOf(order))
                .orElseThrow(() -> Refusal.unprocessable("payment-unknown", "The order has no such payment."));
        if (refunds.existsById(id)) {
            return;
        }
        Instant now = clock.instant();
        if (payment.mayRefund(amount)) {
            payment.reserveRefund(amount);
            refunds.save(Refund.request(id, paymentId, order, amount, reason, now));
            refundWork.wakeAfterCommit();
        } else {
            refunds.save(Refund.refuse(id, paymentId, order, amount, reason, EXCEEDS, now));
            events.tell(payment.refuseRefund(id, amount, EXCEEDS));
        }
    }
}
