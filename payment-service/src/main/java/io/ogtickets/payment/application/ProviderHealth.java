package io.ogtickets.payment.application;

/** Whether Stripe is asked at present. */
public interface ProviderHealth {

    /** The circuit breaker's state: {@code CLOSED} is well. */
    String circuit();
}
