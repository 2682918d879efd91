package io.ogtickets.order.refund.application;

import io.ogtickets.order.ordering.domain.AccountId;
import io.ogtickets.order.ordering.domain.OrderId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants money back.
 *
 * @param owner whose order it must be; absent for an administrator, who may refund any
 * @param tickets none for all that are left
 * @param requestKey the same key is the same refund
 */
public record RefundWish(OrderId order, @Nullable AccountId owner, Set<UUID> tickets, String requestKey) {}
