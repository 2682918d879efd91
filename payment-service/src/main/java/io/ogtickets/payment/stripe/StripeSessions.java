package io.ogtickets.payment.stripe;

import com.stripe.model.checkout.Session;
import io.ogtickets.payment.domain.CheckoutSession;
import io.ogtickets.payment.domain.CheckoutSession.State;
import io.ogtickets.payment.domain.PaymentId;
import io.ogtickets.platform.money.Money;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads Stripe's Checkout Session. */
final class StripeSessions {

    static final String ORDER = "order";
    static final String PAYMENT = "payment";

    private StripeSessions() {}

    static CheckoutSession read(Session session) {
        return read(session, stateOf(session));
    }

    static CheckoutSession read(Session session, State state) {
        return new CheckoutSession(
                session.getId(),
                session.getUrl(),
                state,
                new Money(session.getAmountTotal(), session.getCurrency().toUpperCase(Locale.ROOT)),
                session.getPaymentIntent(),
                paymentOf(session.getMetadata()));
    }

    /** Our payment as it stands in the metadata; null if it doesn't. */
    static @Nullable PaymentId paymentOf(@Nullable Map<String, String> metadata) {
        @Nullable String id = metadata == null ? null : metadata.get(PAYMENT);
        try {
            return id == null ? null : new PaymentId(UUID.fromString(id));
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    private static State stateOf(Session session) {
        return switch (session.getStatus()) {
            case "open" -> State.OPEN;
            case "expired" -> State.EXPIRED;
            default -> "unpaid".equals(session.getPaymentStatus()) ? State.PROCESSING : State.PAID;
        };
    }
}
