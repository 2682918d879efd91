package io.ogtickets.payment.application;

import io.ogtickets.payment.domain.Payment;
import io.ogtickets.payment.domain.PaymentEvent;
import io.ogtickets.payment.domain.PaymentId;
import io.ogtickets.payment.domain.Payments;
import io.ogtickets.payment.domain.Refund;
import io.ogtickets.payment.domain.RefundId;
import io.ogtickets.payment.domain.RefundNews;
import io.ogtickets.payment.domain.RefundStatus;
import io.ogtickets.payment.domain.Refunds;
import io.ogtickets.platform.problem.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.springframework.stereotype.Component;

/** Brings what Stripe says to the refund it is about, whoever heard of it. Works in the caller's transaction. */
@Component
class SettleRefund {

    private final Payments payments;
    private final Refunds refunds;
    private final PaymentEvents events;
    private final Clock clock;

    SettleRefund(Payments payments, Refunds refunds, PaymentEvents events, Clock clock) {
        this.payments = payments;
        this.refunds = refunds;
        this.events = events;
        this.clock = clock;
    }

    /** News that name their refund by Stripe's id or in their metadata. */
    void from(RefundNews news) {
        RefundId id = Optional.ofNullable(news.refund())
                .or(() -> refunds.findByStripeId(news.id()))
                .orElseThrow(SettleRefund::unknown);
        learn(id, news);
    }

    void learn(RefundId id, RefundNews news) {
        change(id, (refund, now) -> refund.learn(news, now));
    }

    void fail(RefundId id, String why) {
        change(id, (refund, now) -> refund.fail(why, now));
    }

    private void change(RefundId id, BiPredicate<Refund, Instant> step) {
        PaymentId paymentId = refunds.paymentOf(id).orElseThrow(SettleRefund::unknown);
        Payment payment = payments.lock(paymentId).orElseThrow();
        Refund refund = refunds.lock(id).orElseThrow();
        RefundStatus before = refund.status();
        Instant now = clock.instant();
        if (step.test(refund, now)) {
            tell(payment, refund, before, now).ifPresent(events::tell);
        }
    }

    private static Optional<PaymentEvent> tell(Payment payment, Refund refund, RefundStatus before, Instant now) {
        return switch (refund.status()) {
            case SUCCEEDED -> Optional.of(payment.refundSucceeded(refund, now));
            case FAILED -> Optional.of(payment.refundFailed(refund, before));
            case REQUESTED, PENDING -> Optional.empty();
        };
    }

    private static Refusal unknown() {
        return Refusal.unprocessable("refund-unknown", "Stripe speaks of a refund that we don't know.");
    }
}
