package io.ogtickets.order.ordering.application;

import io.ogtickets.order.ordering.domain.OrderEvent;
import io.ogtickets.platform.money.Money;
import java.util.UUID;

/** The data of {@code refund-requested}. */
record RefundRequested(UUID order, UUID payment, int version, Money amount, String reason) {

    static RefundRequested of(OrderEvent.RefundRequested event) {
        return new RefundRequested(
                event.order().id().value(), event.payment().value(), event.version(), event.amount(), event.reason());
    }
}
