package io.ogtickets.catalog.domain;

import io.ogtickets.platform.money.Money;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** What is on sale: places of one category of a session, for one, two or four persons. */
public record Offer(UUID id, Category category, OfferType type, Money price, boolean liveCode) {

    /** Solo, duo and family in each category of the session, at the demonstration tariff. */
    public static List<Offer> of(Session session, Supplier<UUID> ids) {
        return Seating.of(session.venue()).keySet().stream()
                .flatMap(category -> Arrays.stream(OfferType.values())
                        .map(type ->
                                new Offer(ids.get(), category, type, Tariff.priceOf(session, category, type), false)))
                .toList();
    }
}
