package io.ogtickets.stripesimulator.wire;

import io.ogtickets.stripesimulator.domain.CheckoutSession;
import io.ogtickets.stripesimulator.domain.PaymentIntent;
import io.ogtickets.stripesimulator.domain.StripeEvent;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An {@code event}, see docs.stripe.com/api/events/object; stripe-java reads its data only in its own API version. */
public record EventObject(
        String id,
        String object,
        String apiVersion,
        long created,
        Data data,
        boolean livemode,
        int pendingWebhooks,
        Request request,
        String type) {

    /** What the event is about, as it was when it happened. */
    public record Data(Object object) {}

    /** The API request that caused it: none that the simulator keeps track of. */
    public record Request(@Nullable String id, @Nullable String idempotencyKey) {}

    public static EventObject of(StripeEvent event) {
        return new EventObject(
                event.id().value(),
                "event",
                event.session().apiVersion(),
                event.createdAt().getEpochSecond(),
                new Data(subject(event)),
                false,
                event.delivered() ? 0 : 1,
                new Request(null, null),
                event.type().wireName());
    }

    private static Object subject(StripeEvent event) {
        CheckoutSession session = event.session();
        return switch (event.type()) {
            case CHECKOUT_SESSION_COMPLETED, CHECKOUT_SESSION_EXPIRED -> SessionObject.of(session);
            case PAYMENT_INTENT_SUCCEEDED, PAYMENT_INTENT_PAYMENT_FAILED, PAYMENT_INTENT_REQUIRES_ACTION ->
                PaymentIntentObject.of(intentOf(session));
            case CHARGE_REFUNDED -> ChargeObject.of(intentOf(session));
            case REFUND_CREATED, REFUND_UPDATED, REFUND_FAILED ->
                RefundObject.of(intentOf(session), intentOf(session).refund(partOf(event)));
            case CHARGE_DISPUTE_CREATED, CHARGE_DISPUTE_CLOSED ->
                DisputeObject.of(intentOf(session), intentOf(session).dispute(partOf(event)));
        };
    }

    private static PaymentIntent intentOf(CheckoutSession session) {
        return Objects.requireNonNull(session.paymentIntent());
    }

    private static String partOf(StripeEvent event) {
        return Objects.requireNonNull(event.part());
    }
}
