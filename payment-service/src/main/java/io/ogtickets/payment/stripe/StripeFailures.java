package io.ogtickets.payment.stripe;

import com.stripe.exception.CardException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import io.ogtickets.platform.problem.NeighbourUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a request of ours that Stripe finds wrong from everything that may pass by itself, or by a corrected key. */
final class StripeFailures {

    private static final Logger log = LoggerFactory.getLogger(StripeFailures.class);

    private StripeFailures() {}

    static RuntimeException meaningOf(StripeException failure) {
        log.warn(
                "Stripe: {}, status {}, code {}, request {}",
                failure.getClass().getSimpleName(),
                failure.getStatusCode(),
                failure.getCode(),
                failure.getRequestId());
        return switch (failure) {
            case InvalidRequestException ours -> refused(ours);
            case IdempotencyException ours -> refused(ours);
            case CardException ours -> refused(ours);
            default -> new NeighbourUnavailable("stripe", failure);
        };
    }

    private static IllegalStateException refused(StripeException failure) {
        return new IllegalStateException("Stripe refused what we asked: " + failure.getMessage(), failure);
    }
}
