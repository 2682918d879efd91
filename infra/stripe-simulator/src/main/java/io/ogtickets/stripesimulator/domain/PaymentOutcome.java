package io.ogtickets.stripesimulator.domain;

/** How an attempt to pay ended. */
public sealed interface PaymentOutcome {

    /** The money was captured. */
    record Succeeded() implements PaymentOutcome {}

    /** The card was refused; the payer may try another. */
    record Declined(Decline decline) implements PaymentOutcome {}
}
