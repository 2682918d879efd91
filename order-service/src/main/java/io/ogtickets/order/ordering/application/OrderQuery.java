package io.ogtickets.order.ordering.application;

import io.ogtickets.order.ordering.domain.DisputeStatus;
import io.ogtickets.order.ordering.domain.OrderStatus;
import io.ogtickets.order.refund.domain.RefundStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the back office looks for; all that is given must hold.
 *
 * @param reference with or without dashes, in capitals or not
 * @param refund where at least one of its refunds stands; {@code FAILED} also for money that paid nothing
 * @param dispute where at least one dispute about its payments stands
 * @param from the earliest time of placing, included
 * @param to the latest time of placing, not included
 */
public record OrderQuery(
        @Nullable String reference,
        @Nullable UUID account,
        @Nullable OrderStatus status,
        @Nullable String session,
        @Nullable RefundStatus refund,
        @Nullable DisputeStatus dispute,
        @Nullable Instant from,
        @Nullable Instant to) {}
