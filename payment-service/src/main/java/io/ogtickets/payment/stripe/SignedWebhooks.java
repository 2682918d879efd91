package io.ogtickets.payment.stripe;

import com.google.gson.JsonParseException;
import com.stripe.exception.EventDataObjectDeserializationException;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Dispute;
import com.stripe.model.Event;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.StripeObject;
import com.stripe.model.checkout.Session;
import com.stripe.net.Webhook;
import io.ogtickets.payment.application.StripeNews;
import io.ogtickets.payment.application.StripeNews.CardDeclined;
import io.ogtickets.payment.application.StripeNews.DisputeChanged;
import io.ogtickets.payment.application.StripeNews.Other;
import io.ogtickets.payment.application.StripeNews.RefundChanged;
import io.ogtickets.payment.application.StripeNews.SessionChanged;
import io.ogtickets.payment.application.StripeWebhooks;
import io.ogtickets.payment.domain.CheckoutSession.State;
import io.ogtickets.platform.problem.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Stripe's webhooks, see docs.stripe.com/webhooks/signature. */
@Component
class SignedWebhooks implements StripeWebhooks {

    /** The types that are acted on; the others are of no use to us. */
    static final List<String> OF_USE = List.of(
            "checkout.session.completed",
            "checkout.session.async_payment_succeeded",
            "checkout.session.async_payment_failed",
            "checkout.session.expired",
            "payment_intent.payment_failed",
            "refund.created",
            "refund.updated",
            "refund.failed",
            "charge.dispute.created",
            "charge.dispute.updated",
            "charge.dispute.closed");

    private static final long TOLERANCE_SECONDS = 300;

    private final String secret;
    private final Clock clock;

    SignedWebhooks(StripeProperties properties, Clock clock) {
        this.secret = properties.webhookSecret();
        this.clock = clock;
    }

    @Override
    public SignedEvent verify(byte[] payload, String signature) {
        String text = new String(payload, StandardCharsets.UTF_8);
        try {
            Event event = Webhook.constructEvent(text, signature, secret, TOLERANCE_SECONDS, clock);
            if (event.getId() == null || event.getType() == null) {
                throw unreadable();
            }
            return new SignedEvent(event.getId(), event.getType(), EventDigest.of(text));
        } catch (SignatureVerificationException forgedOrStale) {
            throw Refusal.malformed("signature-invalid", "The signature is wrong or too old.");
        } catch (JsonParseException
                | IllegalArgumentException
                | IllegalStateException
                | ClassCastException
                | NullPointerException notAnEvent) {
            throw unreadable();
        }
    }

    @Override
    public StripeNews read(String payload) {
        Event event = Webhook.constructEventWithoutVerification(payload);
        return switch (event.getType()) {
            case "checkout.session.completed", "checkout.session.async_payment_succeeded", "checkout.session.expired" ->
                new SessionChanged(StripeSessions.read((Session) objectOf(event)));
            case "checkout.session.async_payment_failed" ->
                new SessionChanged(StripeSessions.read((Session) objectOf(event), State.FAILED));
            case "payment_intent.payment_failed" ->
                new CardDeclined(StripeSessions.paymentOf(((PaymentIntent) objectOf(event)).getMetadata()));
            case "refund.created", "refund.updated", "refund.failed" ->
                new RefundChanged(StripeRefunds.read((Refund) objectOf(event)));
            case "charge.dispute.created", "charge.dispute.updated", "charge.dispute.closed" ->
                new DisputeChanged(StripeDisputes.read((Dispute) objectOf(event)));
            default -> new Other();
        };
    }

    /** Also of an event in another API version than the library's: what we read of it hasn't changed in years. */
    private static StripeObject objectOf(Event event) {
        try {
            return event.getDataObjectDeserializer().deserializeUnsafe();
        } catch (EventDataObjectDeserializationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Refusal unreadable() {
        return Refusal.malformed("malformed-request", "The body isn't an event of Stripe's.");
    }
}
