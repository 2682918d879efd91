package io.ogtickets.order.ordering.domain;

import io.ogtickets.order.catalog.domain.Offer;
import io.ogtickets.order.inventory.domain.AllotmentId;
import io.ogtickets.order.inventory.domain.Demand;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.UUID;

/**
 * Some of one offer, at the price of the moment.
 *
 * @param persons how many places one of it takes
 * @param unitAmount what one of it costs, in minor units of the order's currency
 */
@Embeddable
public record OrderLine(
        @Column(name = "offer_id") UUID offer,
        @Column(name = "session_code") String session,
        @Column(name = "category") String category,
        @Column(name = "type") String type,
        @Column(name = "persons") int persons,
        @Column(name = "quantity") int quantity,
        @Column(name = "unit_amount") long unitAmount,
        @Column(name = "live_code") boolean liveCode) {

    public OrderLine {
        if (persons < 1 || quantity < 1 || unitAmount < 0) {
            throw new IllegalArgumentException("A line is of something, and never costs less than nothing");
        }
    }

    static OrderLine of(Offer offer, int quantity) {
        return new OrderLine(
                offer.id(),
                offer.session(),
                offer.category(),
                offer.type(),
                offer.persons(),
                quantity,
                offer.price().amount(),
                offer.liveCode());
    }

    public int places() {
        return Math.multiplyExact(persons, quantity);
    }

    public AllotmentId allotment() {
        return new AllotmentId(session, category);
    }

    public static Demand demandOf(List<OrderLine> lines) {
        return lines.stream()
                .map(line -> Demand.of(line.allotment(), line.places()))
                .reduce(Demand.NONE, Demand::plus);
    }
}
