package io.ogtickets.payment.application;

import io.ogtickets.payment.domain.OrderId;

/** order-service, as far as a payment needs it. */
public interface Orders {

    /**
     * Tells that payment of the order begins.
     *
     * @throws io.ogtickets.platform.problem.Refusal {@code not-found}, or {@code order-state} if it can't be paid
     * @throws io.ogtickets.platform.problem.NeighbourUnavailable if order-service gave no answer
     */
    PayableOrder startPayment(OrderId order);
}
