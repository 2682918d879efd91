package io.ogtickets.stripesimulator.domain;

/** The states of a PaymentIntent that the simulator knows. */
public enum PaymentIntentStatus {
    REQUIRES_PAYMENT_METHOD,
    /** The payer's bank wants to see the payer: 3-D Secure. */
    REQUIRES_ACTION,
    SUCCEEDED
}
