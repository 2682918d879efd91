package io.ogtickets.payment.stripe;

import com.stripe.exception.StripeException;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.ogtickets.payment.application.ProviderHealth;
import io.ogtickets.platform.problem.NeighbourUnavailable;
import org.springframework.stereotype.Component;

/** Every call to Stripe: behind a circuit breaker and a bulkhead, its failures told apart. */
@Component
class StripeCalls implements ProviderHealth {

    private static final String NAME = "stripe";

    /** One call. */
    @FunctionalInterface
    interface Call<T> {
        T run() throws StripeException;
    }

    private final CircuitBreaker circuit;
    private final Bulkhead bulkhead;

    StripeCalls(CircuitBreakerRegistry circuits, BulkheadRegistry bulkheads) {
        this.circuit = circuits.circuitBreaker(NAME);
        this.bulkhead = bulkheads.bulkhead(NAME);
    }

    /**
     * What Stripe answers.
     *
     * @throws NeighbourUnavailable if there is no usable answer, or Stripe isn't asked because there was none lately
     * @throws io.ogtickets.payment.application.StripeRefused if Stripe finds the request wrong
     */
    <T> T answerOf(Call<T> call) {
        try {
            return circuit.executeSupplier(() -> bulkhead.executeSupplier(() -> run(call)));
        } catch (CallNotPermittedException | BulkheadFullException notAsked) {
            throw StripeFailures.away(notAsked);
        }
    }

    @Override
    public String circuit() {
        return circuit.getState().name();
    }

    private static <T> T run(Call<T> call) {
        try {
            return call.run();
        } catch (StripeException failure) {
            throw StripeFailures.meaningOf(failure);
        }
    }
}
