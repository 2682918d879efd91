package io.ogtickets.stripesimulator.domain;

/** What the merchant is told about, under Stripe's names. */
public enum EventType {
    CHARGE_DISPUTE_CLOSED("charge.dispute.closed"),
    CHARGE_DISPUTE_CREATED("charge.dispute.created"),
    CHARGE_REFUNDED("charge.refunded"),
    CHECKOUT_SESSION_COMPLETED("checkout.session.completed"),
    CHECKOUT_SESSION_EXPIRED("checkout.session.expired"),
    PAYMENT_INTENT_PAYMENT_FAILED("payment_intent.payment_failed"),
    PAYMENT_INTENT_REQUIRES_ACTION("payment_intent.requires_action"),
    PAYMENT_INTENT_SUCCEEDED("payment_intent.succeeded"),
    REFUND_CREATED("refund.created"),
    REFUND_FAILED("refund.failed"),
    REFUND_UPDATED("refund.updated");

    private final String wireName;

    EventType(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }
}
