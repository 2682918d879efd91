package io.ogtickets.catalog.application;

import io.ogtickets.catalog.domain.Localised;
import io.ogtickets.catalog.domain.Offer;
import io.ogtickets.catalog.domain.Session;
import io.ogtickets.catalog.domain.Sitting;
import io.ogtickets.catalog.domain.Venue;
import io.ogtickets.platform.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The data of every event on the topic {@code catalog}: a session with all its offers, because the topic is compacted by
 * session and a late reader sees only the last event of each.
 */
record SessionState(
        String session,
        long version,
        String sport,
        String venue,
        Localised title,
        Localised venueName,
        String city,
        @Nullable String venueAddress,
        Instant startsAt,
        Instant endsAt,
        String timeZone,
        String status,
        List<String> gates,
        List<CategoryState> categories,
        List<OfferState> offers) {

    record CategoryState(String category, int capacity) {}

    record OfferState(
            UUID offer, String category, String type, int persons, Money price, boolean liveCode, String status) {}

    static SessionState of(Session session) {
        Sitting sitting = session.sitting();
        Venue venue = sitting.venue();
        return new SessionState(
                session.code(),
                session.version(),
                sitting.sport().code(),
                venue.code(),
                sitting.title(),
                venue.name(),
                venue.city(),
                venue.address(),
                sitting.startsAt().toInstant(),
                sitting.endsAt().toInstant(),
                venue.timeZone().getId(),
                session.status().name(),
                session.gates(),
                session.places().entrySet().stream()
                        .map(places -> new CategoryState(places.getKey().name(), places.getValue()))
                        .toList(),
                session.offers().stream().map(SessionState::stateOf).toList());
    }

    private static OfferState stateOf(Offer offer) {
        return new OfferState(
                offer.id(),
                offer.category().name(),
                offer.type().name(),
                offer.type().persons(),
                offer.price(),
                offer.liveCode(),
                offer.status().name());
    }
}
