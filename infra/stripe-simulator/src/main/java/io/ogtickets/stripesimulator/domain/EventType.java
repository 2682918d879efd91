package io.ogtickets.stripesimulator.domain;

/** What the merchant is told about, under Stripe's names. */
public enum EventType {
    CHECKOUT_SESSION_COMPLETED("checkout.session.completed"),
    CHECKOUT_SESSION_EXPIRED("checkout.session.expired"),
    PAYMENT_INTENT_PAYMENT_FAILED("payment_intent.payment_failed"),
    PAYMENT_INTENT_SUCCEEDED("payment_intent.succeeded");

    private final String wireName;

    EventType(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }
}
