package io.ogtickets.stripesimulator.domain;

import io.ogtickets.stripesimulator.domain.PaymentOutcome.Declined;
import io.ogtickets.stripesimulator.domain.PaymentOutcome.RequiresAction;
import io.ogtickets.stripesimulator.domain.PaymentOutcome.Succeeded;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stripe's test cards, see docs.stripe.com/testing. A real card number is never accepted here. */
public enum TestCard {
    VISA("4242424242424242", "The payment succeeds"),
    GENERIC_DECLINE("4000000000000002", "The bank declines the card"),
    INSUFFICIENT_FUNDS("4000000000009995", "The bank declines the card: insufficient funds"),
    THREE_D_SECURE("4000002500003155", "The bank asks for a confirmation (3-D Secure)"),
    DISPUTED("4000000000000259", "The payment succeeds and is disputed"),
    PENDING_REFUND("4000000000007726", "The payment succeeds, a refund of it takes a while"),
    FAILING_REFUND("4000000000005126", "The payment succeeds, a refund of it fails after a while");

    private static final Declined INCORRECT_NUMBER =
            new Declined(new Decline("incorrect_number", null, "Your card number is incorrect."));
    private static final Declined NOT_AUTHENTICATED = new Declined(new Decline(
            "payment_intent_authentication_failure", null, "We are unable to authenticate your payment method."));

    private final String number;
    private final String effect;

    TestCard(String number, String effect) {
        this.number = number;
        this.effect = effect;
    }

    /** The card of this number, typed with or without spaces. */
    public static Optional<TestCard> numbered(String typedNumber) {
        String digits = typedNumber.replaceAll("[\\s-]", "");
        return Arrays.stream(values())
                .filter(card -> card.number.equals(digits))
                .findFirst();
    }

    /** What becomes of a payment with the card of this number, once the bank's challenge, if any, is answered. */
    public static PaymentOutcome charge(String typedNumber, @Nullable Challenge challenge) {
        return numbered(typedNumber).map(card -> card.charge(challenge)).orElse(INCORRECT_NUMBER);
    }

    PaymentOutcome charge(@Nullable Challenge challenge) {
        return switch (this) {
            case VISA, DISPUTED, PENDING_REFUND, FAILING_REFUND -> new Succeeded(this);
            case GENERIC_DECLINE ->
                new Declined(new Decline("card_declined", "generic_decline", "Your card was declined."));
            case INSUFFICIENT_FUNDS ->
                new Declined(new Decline("card_declined", "insufficient_funds", "Your card has insufficient funds."));
            case THREE_D_SECURE -> authenticated(challenge);
        };
    }

    private PaymentOutcome authenticated(@Nullable Challenge challenge) {
        if (challenge == null) {
            return new RequiresAction(this);
        }
        return challenge == Challenge.PASSED ? new Succeeded(this) : NOT_AUTHENTICATED;
    }

    RefundStatus refundsBeginAs() {
        return this == PENDING_REFUND ? RefundStatus.PENDING : RefundStatus.SUCCEEDED;
    }

    @Nullable
    RefundStatus refundsBecome() {
        return switch (this) {
            case PENDING_REFUND -> RefundStatus.SUCCEEDED;
            case FAILING_REFUND -> RefundStatus.FAILED;
            default -> null;
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
