package io.ogtickets.payment.stripe;

import com.stripe.exception.CardException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import io.ogtickets.payment.application.StripeRefused;
import io.ogtickets.platform.problem.NeighbourUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a request of ours that Stripe finds wrong from everything that may pass by itself, or by a corrected key. */
final class StripeFailures {

    private static final Logger log = LoggerFactory.getLogger(StripeFailures.class);

    private static final int CONFLICT = 409;

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
            case IdempotencyException stillRunning when isConflict(stillRunning) -> away(stillRunning);
            case IdempotencyException ours -> refused(ours);
            case CardException ours -> refused(ours);
            default -> away(failure);
        };
    }

    static NeighbourUnavailable away(Exception cause) {
        return new NeighbourUnavailable("stripe", "payment-provider-unavailable", cause);
    }

    /** The same request is being worked on at Stripe: an unknown outcome, not a refusal. */
    private static boolean isConflict(StripeException failure) {
        return failure.getStatusCode() != null && failure.getStatusCode() == CONFLICT;
    }

    private static StripeRefused refused(StripeException failure) {
        String code = failure.getCode() == null ? "refused" : failure.getCode();
        return new StripeRefused(code, "Stripe refused what we asked: " + failure.getMessage(), failure);
    }
}
