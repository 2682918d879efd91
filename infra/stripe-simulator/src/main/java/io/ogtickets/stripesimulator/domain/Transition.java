package io.ogtickets.stripesimulator.domain;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A session as an act left it, and what the merchant is to be told about that. */
public record Transition(CheckoutSession session, List<StripeEvent> events) {

    static Transition to(CheckoutSession session, Instant now, EventType... types) {
        return new Transition(
                session,
                Stream.of(types).map(type -> StripeEvent.of(type, session, now)).toList());
    }
}
