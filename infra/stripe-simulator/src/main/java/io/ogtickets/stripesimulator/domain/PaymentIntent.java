package io.ogtickets.stripesimulator.domain;

import static io.ogtickets.stripesimulator.domain.PaymentIntentStatus.REQUIRES_PAYMENT_METHOD;
import static io.ogtickets.stripesimulator.domain.PaymentIntentStatus.SUCCEEDED;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The money side of a session.
 *
 * @param lastDecline the refusal of the latest attempt, none once it succeeded
 * @param latestCharge the capture, {@code ch_…}, once there is one
 */
public record PaymentIntent(
        PaymentIntentId id,
        Money amount,
        PaymentIntentTerms terms,
        Instant createdAt,
        PaymentIntentStatus status,
        @Nullable Decline lastDecline,
        @Nullable String latestCharge,
        @Nullable String paymentMethod) {

    static PaymentIntent of(Money amount, PaymentIntentTerms terms, Instant now) {
        return new PaymentIntent(PaymentIntentId.next(), amount, terms, now, REQUIRES_PAYMENT_METHOD, null, null, null);
    }

    PaymentIntent captured() {
        String charge = "ch_3" + RandomText.ofLength(23);
        String method = "pm_1" + RandomText.ofLength(23);
        return new PaymentIntent(id, amount, terms, createdAt, SUCCEEDED, null, charge, method);
    }

    PaymentIntent declined(Decline decline) {
        return new PaymentIntent(id, amount, terms, createdAt, REQUIRES_PAYMENT_METHOD, decline, null, null);
    }
}
