package io.ogtickets.order.refund.application;

import io.ogtickets.order.ordering.domain.AccountId;
import io.ogtickets.order.ordering.domain.Order;
import io.ogtickets.order.ordering.domain.OrderId;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody wants money back.
 *
 * @param by whose order it must be, unless they are an administrator, who may refund any
 * @param tickets none for all that are left
 * @param requestKey the same key is the same refund
 */
public record RefundWish(OrderId order, AccountId by, boolean administrator, Set<UUID> tickets, String requestKey) {

    /** For an order of their own. */
    public static RefundWish ofBuyer(AccountId buyer, OrderId order, Set<UUID> tickets, String requestKey) {
        return new RefundWish(order, buyer, false, tickets, requestKey);
    }

    /** For anybody's order. */
    public static RefundWish ofAdministrator(
            AccountId administrator, OrderId order, Set<UUID> tickets, String requestKey) {
        return new RefundWish(order, administrator, true, tickets, requestKey);
    }

    boolean concerns(Order found) {
        return administrator || found.account().equals(by);
    }
}
