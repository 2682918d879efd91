package io.ogtickets.stripesimulator.domain;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A session as an act left it, and what the merchant is to be told about that. */
public record Transition(CheckoutSession session, List<StripeEvent> events) {

    static Transition to(CheckoutSession session, Instant now, EventType... types) {
        return about(session, null, now, types);
    }

    /** An act on a part of the session: a refund or a dispute, by its id. */
    static Transition about(CheckoutSession session, @Nullable String part, Instant now, EventType... types) {
        return new Transition(
                session,
                Stream.of(types)
                        .map(type -> StripeEvent.of(type, session, part, now))
                        .toList());
    }

    /** What another act on the session, as this one left it, adds. */
    Transition then(Transition next) {
        return new Transition(
                next.session,
                Stream.concat(events.stream(), next.events.stream()).toList());
    }
}
