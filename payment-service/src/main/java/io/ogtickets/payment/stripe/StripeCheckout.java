package io.ogtickets.payment.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.service.checkout.SessionService;
import io.github.resilience4j.bulkhead.annotation.Bulkhead;
import io.github.resilience4j.circuitbreaker.annotation.CircuitBreaker;
import io.ogtickets.payment.application.Checkout;
import io.ogtickets.payment.domain.CheckoutSession;
import io.ogtickets.payment.domain.Payment;
import org.springframework.stereotype.Component;

/** Checkout Sessions at Stripe, see docs.stripe.com/api/checkout/sessions. */
@Component
@CircuitBreaker(name = "stripe")
@Bulkhead(name = "stripe")
class StripeCheckout implements Checkout {

    @FunctionalInterface
    private interface Call {
        Session run() throws StripeException;
    }

    private final SessionService sessions;

    StripeCheckout(StripeClient stripe) {
        this.sessions = stripe.v1().checkout().sessions();
    }

    @Override
    public CheckoutSession open(Payment payment) {
        RequestOptions once = RequestOptions.builder()
                .setIdempotencyKey(payment.id().toString())
                .build();
        return answerOf(() -> sessions.create(SessionRequest.of(payment), once));
    }

    @Override
    public CheckoutSession find(String sessionId) {
        return answerOf(() -> sessions.retrieve(sessionId));
    }

    @Override
    public CheckoutSession expire(String sessionId) {
        return answerOf(() -> {
            try {
                return sessions.expire(sessionId);
            } catch (InvalidRequestException notOpenAnyMore) {
                return sessions.retrieve(sessionId);
            }
        });
    }

    private static CheckoutSession answerOf(Call call) {
        try {
            return StripeSessions.read(call.run());
        } catch (StripeException failure) {
            throw StripeFailures.meaningOf(failure);
        }
    }
}
