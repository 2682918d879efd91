package io.ogtickets.payment.application;

import io.ogtickets.payment.domain.OrderId;
import java.util.UUID;

/** order-service, as far as a payment needs it. */
public interface Orders {

    /**
     * Tells that payment of the order begins.
     *
     * @param account who wants to pay; nothing begins if the order isn't theirs
     * @throws io.ogtickets.platform.problem.Refusal {@code not-found}, also for another's order; if it can't be paid,
     *     what order-service says of it, {@code order-state} for one
     * @throws io.ogtickets.platform.problem.NeighbourUnavailable if order-service gave no answer
     */
    PayableOrder startPayment(OrderId order, UUID account);
}
