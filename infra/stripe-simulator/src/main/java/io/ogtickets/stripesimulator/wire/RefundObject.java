package io.ogtickets.stripesimulator.wire;

import io.ogtickets.stripesimulator.domain.PaymentIntent;
import io.ogtickets.stripesimulator.domain.Refund;
import io.ogtickets.stripesimulator.domain.RefundStatus;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A {@code refund}, see docs.stripe.com/api/refunds/object. */
public record RefundObject(
        String id,
        String object,
        long amount,
        @Nullable String charge,
        long created,
        String currency,
        @Nullable String failureReason,
        Map<String, String> metadata,
        String paymentIntent,
        @Nullable String reason,
        String status) {

    public static RefundObject of(PaymentIntent intent, Refund refund) {
        return new RefundObject(
                refund.id(),
                "refund",
                refund.amount().amount(),
                intent.latestCharge(),
                refund.createdAt().getEpochSecond(),
                refund.amount().currency(),
                refund.status() == RefundStatus.FAILED ? "lost_or_stolen_card" : null,
                refund.metadata(),
                intent.id().value(),
                refund.reason(),
                refund.status().name().toLowerCase(Locale.ROOT));
    }
}
