package io.ogtickets.stripesimulator.wire;

import io.ogtickets.stripesimulator.domain.PaymentIntent;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A {@code charge}, see docs.stripe.com/api/charges/object; a PaymentIntent has at most one that succeeded. */
public record ChargeObject(
        String id,
        String object,
        long amount,
        long amountCaptured,
        long amountRefunded,
        boolean captured,
        long created,
        String currency,
        @Nullable String description,
        boolean disputed,
        boolean livemode,
        Map<String, String> metadata,
        boolean paid,
        String paymentIntent,
        @Nullable String paymentMethod,
        boolean refunded,
        String status) {

    public static ChargeObject of(PaymentIntent intent) {
        long amount = intent.amount().amount();
        return new ChargeObject(
                Objects.requireNonNull(intent.latestCharge()),
                "charge",
                amount,
                amount,
                intent.amountRefunded(),
                true,
                intent.createdAt().getEpochSecond(),
                intent.amount().currency(),
                intent.terms().description(),
                !intent.disputes().isEmpty(),
                false,
                intent.terms().metadata(),
                true,
                intent.id().value(),
                intent.paymentMethod(),
                intent.amountRefunded() == amount,
                "succeeded");
    }
}
