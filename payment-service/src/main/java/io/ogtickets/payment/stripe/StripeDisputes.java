package io.ogtickets.payment.stripe;

import com.stripe.model.Dispute;
import io.ogtickets.payment.domain.DisputeNews;
import io.ogtickets.payment.domain.DisputeStatus;
import io.ogtickets.platform.money.Money;
import java.time.Instant;
import java.util.Locale;

/** Reads Stripe's dispute, see docs.stripe.com/api/disputes/object. */
final class StripeDisputes {

    private StripeDisputes() {}

    static DisputeNews read(Dispute dispute) {
        return new DisputeNews(
                dispute.getId(),
                dispute.getPaymentIntent(),
                new Money(dispute.getAmount(), dispute.getCurrency().toUpperCase(Locale.ROOT)),
                dispute.getReason(),
                statusOf(dispute),
                Instant.ofEpochSecond(dispute.getCreated()));
    }

    /** An inquiry that was closed, or prevented, took no money: as if won. */
    private static DisputeStatus statusOf(Dispute dispute) {
        return switch (dispute.getStatus()) {
            case "lost" -> DisputeStatus.LOST;
            case "won", "warning_closed", "prevented" -> DisputeStatus.WON;
            case "under_review", "warning_under_review" -> DisputeStatus.UNDER_REVIEW;
            default -> DisputeStatus.NEEDS_RESPONSE;
        };
    }
}
