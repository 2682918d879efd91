package io.ogtickets.order.ordering.application;

import io.ogtickets.order.ordering.domain.OrderStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the back office looks for; all that is given must hold.
 *
 * @param reference with or without dashes, in capitals or not
 * @param from the earliest time of placing, included
 * @param to the latest time of placing, not included
 */
public record OrderQuery(
        @Nullable String reference,
        @Nullable UUID account,
        @Nullable OrderStatus status,
        @Nullable String session,
        @Nullable Instant from,
        @Nullable Instant to) {}
