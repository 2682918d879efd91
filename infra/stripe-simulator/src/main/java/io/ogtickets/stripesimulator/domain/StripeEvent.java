package io.ogtickets.stripesimulator.domain;

import java.time.Instant;

/**
 * Something that happened to a session, with the session as it was right then.
 *
 * @param delivered whether the merchant has taken note of it
 */
public record StripeEvent(EventId id, EventType type, CheckoutSession session, Instant createdAt, boolean delivered) {

    static StripeEvent of(EventType type, CheckoutSession session, Instant now) {
        return new StripeEvent(EventId.next(now), type, session, now, false);
    }

    public StripeEvent asDelivered() {
        return new StripeEvent(id, type, session, createdAt, true);
    }
}
