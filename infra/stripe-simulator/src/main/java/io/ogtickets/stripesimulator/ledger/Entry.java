package io.ogtickets.stripesimulator.ledger;

import io.ogtickets.stripesimulator.domain.CheckoutSession;
import io.ogtickets.stripesimulator.domain.EventId;
import io.ogtickets.stripesimulator.domain.StripeEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the journal, written whole or not at all.
 *
 * @param session the new state of a session
 * @param events the events that this state brought with it
 * @param delivered an earlier event that the merchant has taken note of
 */
record Entry(
        @Nullable CheckoutSession session,
        List<StripeEvent> events,
        @Nullable EventId delivered) {

    static Entry of(CheckoutSession session) {
        return new Entry(session, List.of(), null);
    }

    static Entry of(StripeEvent event) {
        return new Entry(null, List.of(event), null);
    }

    static Entry delivered(EventId id) {
        return new Entry(null, List.of(), id);
    }
}
