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

    /** {@code DECLINED}: a delayed payment method failed in the end. */
    enum Reason {
        EXPIRED,
        DECLINED
    }
}
