package io.ogtickets.payment.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;

/**
 * What the checkout session is made with, besides the amount. Fixed when the payment is opened: Stripe answers a repeated
 * idempotency key only if the whole request is repeated with it.
 *
 * @param reference the order's, as the buyer knows it
 * @param description what is bought, shown on Stripe's page
 * @param locale {@code en} or {@code fr}
 * @param returnUrl where Stripe's page sends the buyer back to
 */
@Embeddable
public record CheckoutTerms(
        String reference,
        String description,
        String locale,
        String returnUrl,
        @Column(name = "session_expires_at") Instant expiresAt) {

    /** Stripe takes no session that ends in less than 30 minutes; the rest is for clocks that differ. */
    static final Duration SHORTEST_SESSION = Duration.ofMinutes(30).plusSeconds(30);

    /**
     * The session outlives the hold by Stripe's minimum, so that the same terms are good for a retry as long as the order
     * can be paid. It is ended by a call when the order is closed.
     */
    public static CheckoutTerms of(
            String reference, String description, String locale, String returnUrl, Instant holdExpiresAt, Instant now) {
        Instant lastRetry = holdExpiresAt.isAfter(now) ? holdExpiresAt : now;
        return new CheckoutTerms(reference, description, locale, returnUrl, lastRetry.plus(SHORTEST_SESSION));
    }
}
