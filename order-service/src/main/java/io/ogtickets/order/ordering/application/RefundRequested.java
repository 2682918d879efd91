package io.ogtickets.order.ordering.application;

import io.ogtickets.order.ordering.domain.OrderEvent;
import io.ogtickets.platform.money.Money;
import java.util.List;
import java.util.UUID;

/** The data of {@code refund-requested}. */
record RefundRequested(
        UUID refund,
        UUID order,
        int version,
        UUID payment,
        UUID account,
        Money amount,
        String reason,
        List<UUID> tickets) {

    static RefundRequested of(OrderEvent.RefundRequested event) {
        return new RefundRequested(
                event.refund(),
                event.order().id().value(),
                event.version(),
                event.payment().value(),
                event.order().account().value(),
                event.amount(),
                event.reason(),
                event.tickets());
    }
}
