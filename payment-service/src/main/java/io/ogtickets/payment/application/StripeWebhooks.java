package io.ogtickets.payment.application;

/** Reads what comes in on the webhook. */
public interface StripeWebhooks {

    /**
     * An event that Stripe signed.
     *
     * @param payload what we use of it, and nothing else: no customer's name, address or card
     */
    record SignedEvent(String id, String type, String payload) {}

    /**
     * Takes in only what Stripe signed a moment ago.
     *
     * @throws io.ogtickets.platform.problem.Refusal {@code signature-invalid} if it is forged, altered or stale
     */
    SignedEvent verify(byte[] payload, String signature);

    /** What a verified payload means to us. */
    StripeNews read(String payload);
}
