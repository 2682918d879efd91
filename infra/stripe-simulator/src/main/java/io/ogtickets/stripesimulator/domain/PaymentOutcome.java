package io.ogtickets.stripesimulator.domain;

/** How an attempt to pay ended. */
public sealed interface PaymentOutcome {

    /** The money was captured. */
    record Succeeded(TestCard card) implements PaymentOutcome {}

    /** The card was refused; the payer may try another. */
    record Declined(Decline decline) implements PaymentOutcome {}

    /** The bank wants the payer to pass a challenge first. */
    record RequiresAction(TestCard card) implements PaymentOutcome {}
}
