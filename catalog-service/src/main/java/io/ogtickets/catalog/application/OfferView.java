package io.ogtickets.catalog.application;

import io.ogtickets.platform.money.Money;
import java.util.UUID;

/**
 * An offer as it is read.
 *
 * @param available how many offers of this type can still be had, as order-service last told; none of what isn't on sale
 */
public record OfferView(
        UUID id,
        String session,
        String category,
        String type,
        int persons,
        Money price,
        int available,
        boolean liveCode,
        String status) {}
