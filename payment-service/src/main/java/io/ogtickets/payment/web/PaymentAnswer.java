package io.ogtickets.payment.web;

import io.ogtickets.payment.domain.Payment;
import io.ogtickets.payment.domain.PaymentStatus;
import java.util.UUID;

/** @param checkoutUrl Stripe's page, where the buyer pays */
record PaymentAnswer(UUID id, PaymentStatus status, String checkoutUrl) {

    static PaymentAnswer of(Payment payment) {
        return new PaymentAnswer(
                payment.id().value(), payment.status(), payment.checkoutUrl().orElseThrow());
    }
}
