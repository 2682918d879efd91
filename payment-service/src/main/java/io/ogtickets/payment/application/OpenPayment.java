package io.ogtickets.payment.application;

import io.ogtickets.payment.domain.CheckoutTerms;
import io.ogtickets.payment.domain.Payment;
import io.ogtickets.payment.domain.Payments;
import io.ogtickets.platform.problem.Refusal;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the order's open payment, or begins one. */
@Component
class OpenPayment {

    private final Payments payments;
    private final JdbcClient jdbc;
    private final Clock clock;

    OpenPayment(Payments payments, JdbcClient jdbc, Clock clock) {
        this.payments = payments;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public Payment of(PayableOrder order, String locale, String returnUrl) {
        oneAfterTheOther(order);
        if (payments.anySucceededOf(order.id())) {
            // order-service will hear of it in a moment.
            throw Refusal.conflict("order-state", "The order is paid already.");
        }
        return payments.findOpenOf(order.id()).orElseGet(() -> begin(order, locale, returnUrl));
    }

    /** Two clicks at once: the second waits for the first and finds its payment. */
    private void oneAfterTheOther(PayableOrder order) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:order, 0))")
                .param("order", order.id().toString())
                .query(row -> {});
    }

    private Payment begin(PayableOrder order, String locale, String returnUrl) {
        Instant now = clock.instant();
        CheckoutTerms terms =
                CheckoutTerms.of(order.reference(), order.description(), locale, returnUrl, order.holdExpiresAt(), now);
        return payments.save(Payment.open(order.id(), order.account(), order.amount(), terms, now));
    }
}
