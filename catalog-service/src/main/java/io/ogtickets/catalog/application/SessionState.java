package io.ogtickets.catalog.application;

import io.ogtickets.catalog.domain.Localised;
import io.ogtickets.catalog.domain.Offer;
import io.ogtickets.catalog.domain.Seating;
import io.ogtickets.catalog.domain.Session;
import io.ogtickets.platform.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

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
        Instant startsAt,
        Instant endsAt,
        String timeZone,
        String status,
        List<String> gates,
        List<CategoryState> categories,
        List<OfferState> offers) {

    static final String ON_SALE = "ON_SALE";

    record CategoryState(String category, int capacity) {}

    record OfferState(
            UUID offer, String category, String type, int persons, Money price, boolean liveCode, String status) {}

    /** A session that has just been put on sale. */
    static SessionState published(Session session, List<Offer> offers) {
        return new SessionState(
                session.code(),
                1,
                session.sport().code(),
                session.venue().code(),
                session.title(),
                session.venue().name(),
                session.venue().city(),
                session.startsAt().toInstant(),
                session.endsAt().toInstant(),
                session.venue().timeZone().getId(),
                ON_SALE,
                Seating.gatesOf(session.venue()),
                Seating.of(session.venue()).entrySet().stream()
                        .map(places -> new CategoryState(places.getKey().name(), places.getValue()))
                        .toList(),
                offers.stream().map(SessionState::stateOf).toList());
    }

    private static OfferState stateOf(Offer offer) {
        return new OfferState(
                offer.id(),
                offer.category().name(),
                offer.type().name(),
                offer.type().persons(),
                offer.price(),
                offer.liveCode(),
                ON_SALE);
    }
}
