package io.ogtickets.order.catalog.application;

import io.ogtickets.platform.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A session with all its offers, as every event of the topic {@code catalog} carries it; what isn't used is left out. */
public record CatalogueSession(
        String session,
        long version,
        String sport,
        Instant startsAt,
        Instant endsAt,
        String status,
        List<Category> categories,
        List<Offer> offers) {

    /**
     * A class of places.
     *
     * @param capacity places at publication; later they are changed in order-service only
     */
    public record Category(String category, int capacity) {}

    /** One line of the price list. */
    public record Offer(
            UUID offer, String category, String type, int persons, Money price, boolean liveCode, String status) {}
}
