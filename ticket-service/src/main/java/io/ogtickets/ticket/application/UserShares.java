package io.ogtickets.ticket.application;

import io.ogtickets.ticket.code.Share;
import io.ogtickets.ticket.domain.OrderId;
import io.ogtickets.ticket.domain.PaidOrder;
import java.util.List;
import java.util.Map;

/** The first half of the double key, which auth-service derives. */
public interface UserShares {

    /**
     * The shares of these orders.
     *
     * @param orders at most 500
     * @return the shares that there are; the others are left out
     * @throws io.ogtickets.platform.problem.NeighbourUnavailable if auth-service is away
     */
    Map<OrderId, Share> of(List<PaidOrder> orders);
}
