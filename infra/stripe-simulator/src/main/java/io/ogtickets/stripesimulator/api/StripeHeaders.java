package io.ogtickets.stripesimulator.api;

import io.ogtickets.stripesimulator.config.SimulatorProperties;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/** The names of Stripe's own headers. */
final class StripeHeaders {

    static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    static final String IDEMPOTENT_REPLAYED = "Idempotent-Replayed";
    static final String REQUEST_ID = "Request-Id";
    static final String STRIPE_VERSION = "Stripe-Version";

    private StripeHeaders() {}

    static String apiVersion(HttpServletRequest request, SimulatorProperties properties) {
        return Objects.requireNonNullElse(request.getHeader(STRIPE_VERSION), properties.apiVersion());
    }
}
