package io.ogtickets.stripesimulator.wire;

import static io.ogtickets.stripesimulator.domain.PaymentIntentStatus.SUCCEEDED;

import io.ogtickets.stripesimulator.domain.Decline;
import io.ogtickets.stripesimulator.domain.PaymentIntent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A {@code payment_intent}, see docs.stripe.com/api/payment_intents/object. */
public record PaymentIntentObject(
        String id,
        String object,
        long amount,
        long amountCapturable,
        long amountReceived,
        String captureMethod,
        String confirmationMethod,
        long created,
        String currency,
        @Nullable String description,
        ErrorObject.@Nullable Details lastPaymentError,
        @Nullable String latestCharge,
        boolean livemode,
        Map<String, String> metadata,
        @Nullable String paymentMethod,
        List<String> paymentMethodTypes,
        String status) {

    public static PaymentIntentObject of(PaymentIntent intent) {
        Decline decline = intent.lastDecline();
        return new PaymentIntentObject(
                intent.id().value(),
                "payment_intent",
                intent.amount().amount(),
                0,
                intent.status() == SUCCEEDED ? intent.amount().amount() : 0,
                "automatic_async",
                "automatic",
                intent.createdAt().getEpochSecond(),
                intent.amount().currency(),
                intent.terms().description(),
                decline == null ? null : ErrorObject.Details.of(decline),
                intent.latestCharge(),
                false,
                intent.terms().metadata(),
                intent.paymentMethod(),
                List.of("card"),
                intent.status().name().toLowerCase(Locale.ROOT));
    }
}
