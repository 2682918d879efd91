package io.ogtickets.stripesimulator.wire;

import static io.ogtickets.stripesimulator.domain.SessionStatus.COMPLETE;
import static io.ogtickets.stripesimulator.domain.SessionStatus.OPEN;

import io.ogtickets.stripesimulator.domain.CheckoutSession;
import io.ogtickets.stripesimulator.domain.PaymentIntent;
import io.ogtickets.stripesimulator.domain.SessionTerms;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A {@code checkout.session}, see docs.stripe.com/api/checkout/sessions/object.
 *
 * @param url only while the session is open
 */
public record SessionObject(
        String id,
        String object,
        long amountSubtotal,
        long amountTotal,
        @Nullable String cancelUrl,
        @Nullable String clientReferenceId,
        long created,
        String currency,
        @Nullable String customerEmail,
        long expiresAt,
        boolean livemode,
        @Nullable String locale,
        Map<String, String> metadata,
        String mode,
        @Nullable String paymentIntent,
        List<String> paymentMethodTypes,
        String paymentStatus,
        String status,
        String successUrl,
        TotalDetails totalDetails,
        String uiMode,
        @Nullable String url) {

    /** What was added to or taken from the sum of the line items: nothing, here. */
    public record TotalDetails(long amountDiscount, long amountShipping, long amountTax) {}

    public static SessionObject of(CheckoutSession session) {
        SessionTerms terms = session.terms();
        PaymentIntent intent = session.paymentIntent();
        return new SessionObject(
                session.id().value(),
                "checkout.session",
                terms.total().amount(),
                terms.total().amount(),
                terms.cancelUrl(),
                terms.clientReferenceId(),
                session.createdAt().getEpochSecond(),
                terms.total().currency(),
                terms.customerEmail(),
                session.expiresAt().getEpochSecond(),
                false,
                terms.locale(),
                terms.metadata(),
                "payment",
                intent == null ? null : intent.id().value(),
                List.of("card"),
                session.status() == COMPLETE ? "paid" : "unpaid",
                session.status().name().toLowerCase(Locale.ROOT),
                terms.successUrl(),
                new TotalDetails(0, 0, 0),
                "hosted_page",
                session.status() == OPEN ? session.url() : null);
    }
}
