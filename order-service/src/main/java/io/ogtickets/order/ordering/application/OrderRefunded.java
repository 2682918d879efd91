package io.ogtickets.order.ordering.application;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.ogtickets.order.ordering.domain.OrderEvent;
import io.ogtickets.order.ordering.domain.OrderedTicket;
import io.ogtickets.platform.money.Money;
import java.util.List;
import java.util.UUID;

/**
 * The data of {@code order-refunded}.
 *
 * @param state the order as it is now, in the shape of {@code order-paid}
 */
record OrderRefunded(@JsonUnwrapped OrderChanged state, UUID refund, Money refunded, List<UUID> refundedTickets) {

    static OrderRefunded of(OrderEvent.Refunded event) {
        return new OrderRefunded(
                OrderChanged.of(event.order()),
                event.refund(),
                event.amount(),
                event.tickets().stream().map(OrderedTicket::ticket).toList());
    }
}
