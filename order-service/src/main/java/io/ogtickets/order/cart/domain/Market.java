package io.ogtickets.order.cart.domain;

import io.ogtickets.order.catalog.domain.Offer;
import io.ogtickets.order.inventory.domain.AllotmentId;
import io.ogtickets.order.ordering.domain.PurchaseLimits;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What a cart is looked at against, as it stands now.
 *
 * @param offers those that are known, by id
 * @param free places that are left
 * @param hours when each session is
 * @param ordered tickets that the buyer has ordered before, by session, and {@code *} for the Games
 */
public record Market(
        Map<UUID, Offer> offers,
        Map<AllotmentId, Integer> free,
        Map<String, Hours> hours,
        Map<String, Integer> ordered,
        PurchaseLimits limits) {

    /** From when until when a session lasts. */
    public record Hours(Instant startsAt, Instant endsAt) {

        boolean overlap(Hours other) {
            return startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
        }
    }
}
