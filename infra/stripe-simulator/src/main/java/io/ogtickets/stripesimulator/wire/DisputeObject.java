package io.ogtickets.stripesimulator.wire;

import io.ogtickets.stripesimulator.domain.Dispute;
import io.ogtickets.stripesimulator.domain.PaymentIntent;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A {@code dispute}, see docs.stripe.com/api/disputes/object. */
public record DisputeObject(
        String id,
        String object,
        long amount,
        @Nullable String charge,
        long created,
        String currency,
        boolean isChargeRefundable,
        boolean livemode,
        Map<String, String> metadata,
        String paymentIntent,
        String reason,
        String status) {

    public static DisputeObject of(PaymentIntent intent, Dispute dispute) {
        return new DisputeObject(
                dispute.id(),
                "dispute",
                dispute.amount().amount(),
                intent.latestCharge(),
                dispute.createdAt().getEpochSecond(),
                dispute.amount().currency(),
                false,
                false,
                Map.of(),
                intent.id().value(),
                dispute.reason(),
                dispute.status().name().toLowerCase(Locale.ROOT));
    }
}
