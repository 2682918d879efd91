package io.ogtickets.payment.domain;

import io.ogtickets.platform.money.Money;
import java.time.Instant;
import java.util.UUID;

/** What other services are told of a payment. */
public sealed interface PaymentEvent {

    /** The order that was, or wasn't, paid. */
    UUID order();

    /** Stripe took the money, all of it. */
    record PaymentSucceeded(UUID payment, long version, UUID order, Money amount, Instant succeededAt)
            implements PaymentEvent {}

    /** This payment won't take money any more, unless Stripe took it at the same moment. */
    record PaymentFailed(UUID payment, long version, UUID order, Money amount, Reason reason) implements PaymentEvent {}

    /** Stripe gave the money of one refund back. */
    record PaymentRefunded(UUID payment, long version, UUID order, UUID refund, Money amount, Instant refundedAt)
            implements PaymentEvent {}

    /** A refund will not be made, or came back from the bank. */
    record RefundFailed(UUID payment, long version, UUID order, UUID refund, Money amount, String reason)
            implements PaymentEvent {}

    /** The payer's bank wants money back; told again for each step of the dispute. */
    record PaymentDisputed(
            UUID payment,
            long version,
            UUID order,
            Money amount,
            DisputeStatus status,
            String reason,
            Instant disputedAt)
            implements PaymentEvent {}

    /** {@code DECLINED}: a delayed payment method failed in the end. */
    enum Reason {
        EXPIRED,
        DECLINED
    }
}
