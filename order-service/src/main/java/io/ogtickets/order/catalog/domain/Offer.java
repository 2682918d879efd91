package io.ogtickets.order.catalog.domain;

import io.ogtickets.platform.money.Money;
import java.util.UUID;

/**
 * An offer as it is sold now.
 *
 * @param persons how many places one of it takes
 * @param onSale whether both the offer and its session are
 */
public record Offer(
        UUID id,
        String session,
        String category,
        String type,
        int persons,
        Money price,
        boolean liveCode,
        boolean onSale) {}
