package io.ogtickets.catalog.web;

import io.ogtickets.catalog.domain.Category;
import io.ogtickets.catalog.domain.Offer;
import io.ogtickets.catalog.domain.OfferStatus;
import io.ogtickets.catalog.domain.OfferType;
import io.ogtickets.catalog.domain.Session;
import io.ogtickets.platform.money.Money;
import java.util.UUID;

/** An offer as it is edited. */
record OfferDetails(
        UUID id,
        String session,
        Category category,
        OfferType type,
        int persons,
        Money price,
        boolean liveCode,
        OfferStatus status) {

    static OfferDetails of(Session session, Offer offer) {
        return new OfferDetails(
                offer.id(),
                session.code(),
                offer.category(),
                offer.type(),
                offer.type().persons(),
                offer.price(),
                offer.liveCode(),
                offer.status());
    }
}
