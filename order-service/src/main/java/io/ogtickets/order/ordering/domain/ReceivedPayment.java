package io.ogtickets.order.ordering.domain;

import io.ogtickets.platform.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money that arrived for an order, and what became of it.
 *
 * @param refund under which it goes back
 * @param refundReason a stable code; absent also for refunds of before it was kept
 */
@Embeddable
record ReceivedPayment(
        @Embedded PaymentId payment,
        @Column(name = "amount") long amount,
        @Column(name = "currency") String currency,

        @Enumerated(EnumType.STRING) @Column(name = "outcome")
        Outcome outcome,

        @Column(name = "received_at") Instant receivedAt,
        @Column(name = "refund_id") @Nullable UUID refund,
        @Column(name = "refund_reason") @Nullable String refundReason) {

    enum Outcome {
        /** It paid the order. */
        SETTLED,
        /** It came after the hold had run out, and it isn't decided yet whether the places are still to be had. */
        LATE,
        /** It goes back. */
        REFUND_REQUESTED,
        /** It is back. */
        REFUNDED,
        /** It could not be given back; somebody has to look at it. */
        REFUND_FAILED
    }

    static ReceivedPayment of(PaymentId payment, Money amount, Outcome outcome, Instant receivedAt) {
        return new ReceivedPayment(payment, amount.amount(), amount.currency(), outcome, receivedAt, null, null);
    }

    ReceivedPayment now(Outcome decided) {
        return new ReceivedPayment(payment, amount, currency, decided, receivedAt, refund, refundReason);
    }

    ReceivedPayment goingBack(UUID byRefund, String reason) {
        return new ReceivedPayment(payment, amount, currency, Outcome.REFUND_REQUESTED, receivedAt, byRefund, reason);
    }

    String reasonOfRefund() {
        return Objects.requireNonNullElse(refundReason, "already-paid");
    }

    /** Also after a failure: money may arrive in the end. */
    boolean isGoingBackBy(UUID aRefund) {
        return outcome != Outcome.REFUNDED && aRefund.equals(refund);
    }

    boolean isLate() {
        return outcome == Outcome.LATE;
    }

    Money money() {
        return new Money(amount, currency);
    }
}
