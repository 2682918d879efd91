package io.ogtickets.payment.application;

import io.ogtickets.payment.domain.CheckoutSession;
import io.ogtickets.payment.domain.Payment;
import io.ogtickets.payment.domain.PaymentId;
import io.ogtickets.payment.domain.Payments;
import io.ogtickets.platform.problem.Refusal;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Brings what Stripe says to the payment it is about, whoever heard of it. Works in the caller's transaction, and refuses
 * what fits no payment: the caller decides what becomes of that.
 */
@Component
class SettlePayment {

    private final Payments payments;
    private final PaymentEvents events;
    private final Clock clock;

    SettlePayment(Payments payments, PaymentEvents events, Clock clock) {
        this.payments = payments;
        this.events = events;
        this.clock = clock;
    }

    void from(CheckoutSession session) {
        // The session is unknown here if we died between Stripe's answer and our commit; its metadata still names the
        // payment.
        Payment payment = payments.lockBySession(session.id())
                .or(() -> byId(session.payment()))
                .orElseThrow(SettlePayment::unknown);
        payment.learn(session, clock.instant()).ifPresent(events::tell);
    }

    void decline(@Nullable PaymentId id) {
        byId(id).orElseThrow(SettlePayment::unknown).recordDecline();
    }

    private Optional<Payment> byId(@Nullable PaymentId id) {
        return id == null ? Optional.empty() : payments.lock(id);
    }

    private static Refusal unknown() {
        return Refusal.unprocessable("payment-unknown", "Stripe speaks of a payment that we don't know.");
    }
}
