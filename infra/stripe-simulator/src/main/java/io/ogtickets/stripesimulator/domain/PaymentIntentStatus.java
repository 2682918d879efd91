package io.ogtickets.stripesimulator.domain;

/** The states of a PaymentIntent that the simulator knows; {@code requires_action} joins them with 3-D Secure. */
public enum PaymentIntentStatus {
    REQUIRES_PAYMENT_METHOD,
    SUCCEEDED
}
