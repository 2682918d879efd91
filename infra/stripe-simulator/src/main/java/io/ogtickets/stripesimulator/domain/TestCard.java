package io.ogtickets.stripesimulator.domain;

import io.ogtickets.stripesimulator.domain.PaymentOutcome.Declined;
import io.ogtickets.stripesimulator.domain.PaymentOutcome.Succeeded;
import java.util.Arrays;

/** Stripe's test cards, see docs.stripe.com/testing. A real card number is never accepted here. */
public enum TestCard {
    VISA("4242424242424242", "The payment succeeds"),
    GENERIC_DECLINE("4000000000000002", "The bank declines the card");

    private static final Declined INCORRECT_NUMBER =
            new Declined(new Decline("incorrect_number", null, "Your card number is incorrect."));

    private final String number;
    private final String effect;

    TestCard(String number, String effect) {
        this.number = number;
        this.effect = effect;
    }

    /** What becomes of a payment with the card of this number, typed with or without spaces. */
    public static PaymentOutcome charge(String typedNumber) {
        String digits = typedNumber.replaceAll("[\\s-]", "");
        return Arrays.stream(values())
                .filter(card -> card.number.equals(digits))
                .map(TestCard::outcome)
                .findFirst()
                .orElse(INCORRECT_NUMBER);
    }

    private PaymentOutcome outcome() {
        return switch (this) {
            case VISA -> new Succeeded();
            case GENERIC_DECLINE ->
                new Declined(new Decline("card_declined", "generic_decline", "Your card was declined."));
        };
    }

    /** The number in groups of four, as it is printed on a card. */
    public String printedNumber() {
        return number.replaceAll("(.{4})(?=.)", "$1 ");
    }

    public String effect() {
        return effect;
    }
}
