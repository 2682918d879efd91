package io.ogtickets.ticket.application;

import io.ogtickets.ticket.code.Share;
import io.ogtickets.ticket.domain.OrderId;
import io.ogtickets.ticket.domain.PaidOrder;
import java.util.List;
import java.util.Map;

/** The second half of the double key, which order-service derives. */
public interface PurchaseShares {

    /**
     * The shares of these orders.
     *
     * @param orders at most 500
     * @return the shares that there are; the others are left out
     * @throws io.ogtickets.platform.problem.NeighbourUnavailable if order-service is away
     */
    Map<OrderId, Share> of(List<PaidOrder> orders);
}
