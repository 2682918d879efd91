package io.ogtickets.payment.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.InvalidRequestException;
import com.stripe.net.RequestOptions;
import com.stripe.service.checkout.SessionService;
import io.ogtickets.payment.application.Checkout;
import io.ogtickets.payment.domain.CheckoutSession;
import io.ogtickets.payment.domain.Payment;
import org.springframework.stereotype.Component;

/** Checkout Sessions at Stripe, see docs.stripe.com/api/checkout/sessions. */
@Component
class StripeCheckout implements Checkout {

    private final SessionService sessions;
    private final StripeCalls calls;

    StripeCheckout(StripeClient stripe, StripeCalls calls) {
        this.sessions = stripe.v1().checkout().sessions();
        this.calls = calls;
    }

    @Override
    public CheckoutSession open(Payment payment) {
        RequestOptions once = RequestOptions.builder()
                .setIdempotencyKey(payment.id().toString())
                .build();
        return StripeSessions.read(calls.answerOf(() -> sessions.create(SessionRequest.of(payment), once)));
    }

    @Override
    public CheckoutSession find(String sessionId) {
        return StripeSessions.read(calls.answerOf(() -> sessions.retrieve(sessionId)));
    }

    @Override
    public CheckoutSession expire(String sessionId) {
        return StripeSessions.read(calls.answerOf(() -> {
            try {
                return sessions.expire(sessionId);
            } catch (InvalidRequestException notOpenAnyMore) {
                return sessions.retrieve(sessionId);
            }
        }));
    }
}
