package io.ogtickets.catalog.domain;

import io.ogtickets.platform.money.Money;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What is on sale: places of one category of a session, for one, two or four persons.
 *
 * @param price for all of them together
 * @param liveCode whether its tickets are shown on a phone, with a code that lasts for seconds
 */
public record Offer(UUID id, Category category, OfferType type, Money price, boolean liveCode, OfferStatus status) {

    public static Offer onSale(UUID id, Category category, OfferType type, Money price, boolean liveCode) {
        return new Offer(id, category, type, price, liveCode, OfferStatus.ON_SALE);
    }

    /** Solo, duo and family in each category of the sitting's venue, at the demonstration tariff. */
    public static List<Offer> of(Sitting sitting, Supplier<UUID> ids) {
        return Seating.of(sitting.venue()).keySet().stream()
                .flatMap(category -> Arrays.stream(OfferType.values())
                        .map(type -> onSale(ids.get(), category, type, Tariff.priceOf(sitting, category, type), false)))
                .toList();
    }

    boolean isFor(Category wantedCategory, OfferType wantedType) {
        return category == wantedCategory && type == wantedType;
    }

    /** What became of it, told by its status before and after. */
    SessionEvent changeFrom(Offer before) {
        if (status == before.status) {
            return SessionEvent.OFFER_CHANGED;
        }
        return switch (status) {
            case ON_SALE -> SessionEvent.OFFER_PUBLISHED;
            case WITHDRAWN -> SessionEvent.OFFER_WITHDRAWN;
        };
    }
}
