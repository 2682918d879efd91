package io.ogtickets.payment.application;

import io.ogtickets.payment.domain.CheckoutTerms;
import io.ogtickets.payment.domain.Payment;
import io.ogtickets.payment.domain.Payments;
import io.ogtickets.platform.problem.Refusal;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the order's open payment, or begins one. */
@Component
class OpenPayment {

    private final Payments payments;
    private final Clock clock;

    OpenPayment(Payments payments, Clock clock) {
        this.payments = payments;
        this.clock = clock;
    }

    /**
     * Answers the payment that the order is to be paid with.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException if another request began one at this moment
     */
    @Transactional
    public Payment of(PayableOrder order, String locale, String returnUrl) {
        if (payments.anySucceededOf(order.id())) {
            // order-service will hear of it in a moment.
            throw Refusal.conflict("order-state", "The order is paid already.");
        }
        return payments.findOpenOf(order.id()).orElseGet(() -> begin(order, locale, returnUrl));
    }

    private Payment begin(PayableOrder order, String locale, String returnUrl) {
        Instant now = clock.instant();
        CheckoutTerms terms =
                CheckoutTerms.of(order.reference(), order.description(), locale, returnUrl, order.holdExpiresAt(), now);
        return payments.save(Payment.open(order.id(), order.account(), order.amount(), terms, now));
    }
}
