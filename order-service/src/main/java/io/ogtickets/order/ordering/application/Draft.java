package io.ogtickets.order.ordering.application;

import io.ogtickets.order.catalog.domain.Offer;
import io.ogtickets.order.inventory.domain.Demand;
import io.ogtickets.order.inventory.domain.Shortage;
import io.ogtickets.order.ordering.domain.Order;
import io.ogtickets.order.ordering.domain.OrderLine;
import io.ogtickets.order.ordering.domain.Quote;
import io.ogtickets.order.purchasekey.application.SealedPurchaseKey;
import io.ogtickets.platform.event.PreparedEvent;
import io.ogtickets.platform.idempotency.Answer;
import io.ogtickets.platform.idempotency.KeptAnswer;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** All that can be made of a request before anything is locked, and the answer that it is expected to get. */
sealed interface Draft {

    PlacingRequest request();

    Answer answer();

    /** Those that it was priced at. */
    default Map<UUID, Offer> offers() {
        return Map.of();
    }

    default boolean isOf(Map<UUID, Offer> today) {
        return !offers().isEmpty()
                && offers().entrySet().stream()
                        .allMatch(offer -> offer.getValue().equals(today.get(offer.getKey())));
    }

    default KeptAnswer expected() {
        return new KeptAnswer(request().keyed(), answer());
    }

    /**
     * An order that needs only places.
     *
     * @param offers at which it was priced
     */
    record Priced(
            PlacingRequest request,
            Answer answer,
            Map<UUID, Offer> offers,
            Order order,
            SealedPurchaseKey key,
            List<PreparedEvent> events)
            implements Draft {

        boolean isPricedAt(Map<UUID, Offer> today) {
            return offers.entrySet().stream().allMatch(offer -> offer.getValue().equals(today.get(offer.getKey())));
        }
    }

    /**
     * What would need places that weren't there a moment ago, so that an order wasn't made of it.
     *
     * @param offers at which it was priced
     * @param shortage what the expected answer tells of
     */
    record Hopeless(PlacingRequest request, Answer answer, Map<UUID, Offer> offers, Quote quote, Shortage shortage)
            implements Draft {

        Demand demand() {
            return OrderLine.demandOf(quote.lines());
        }
    }

    /** What can't be bought at all. */
    record Refused(PlacingRequest request, Answer answer) implements Draft {}
}
