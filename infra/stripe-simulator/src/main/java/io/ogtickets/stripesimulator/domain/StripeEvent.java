package io.ogtickets.stripesimulator.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a session, with the session as it was right then.
 *
 * @param part the refund or dispute of the session that it is about, if it is about one
 * @param delivered whether the merchant has taken note of it
 */
public record StripeEvent(
        EventId id,
        EventType type,
        CheckoutSession session,
        @Nullable String part,
        Instant createdAt,
        boolean delivered) {

    static StripeEvent of(EventType type, CheckoutSession session, @Nullable String part, Instant now) {
        return new StripeEvent(EventId.next(now), type, session, part, now, false);
    }

    public StripeEvent asDelivered() {
        return new StripeEvent(id, type, session, part, createdAt, true);
    }
}
