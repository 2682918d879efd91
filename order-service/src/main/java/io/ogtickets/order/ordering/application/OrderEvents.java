package io.ogtickets.order.ordering.application;

import io.ogtickets.order.ordering.domain.Order;
import io.ogtickets.order.ordering.domain.OrderEvent;
import io.ogtickets.order.sales.application.RecordSales;
import io.ogtickets.platform.event.Outbox;
import io.ogtickets.platform.event.OutgoingEvent;
import io.ogtickets.platform.event.PreparedEvent;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells others what happened to orders, and the sales figures. */
@Component
class OrderEvents {

    private static final String TOPIC = "orders";

    private final Outbox outbox;
    private final RecordSales sales;

    OrderEvents(Outbox outbox, RecordSales sales) {
        this.outbox = outbox;
        this.sales = sales;
    }

    void tellOf(Order order) {
        tellOf(List.of(order));
    }

    void tellOf(Collection<Order> orders) {
        List<OrderEvent> events =
                orders.stream().flatMap(order -> order.takeEvents().stream()).toList();
        outbox.append(events.stream().map(OrderEvents::outgoing).toList());
        sales.record(events);
    }

    /** Ahead of the transaction, in which they must be told by {@link #tellPrepared}. */
    List<PreparedEvent> prepare(Order order) {
        return order.takeEvents().stream()
                .map(event -> outbox.prepare(outgoing(event)))
                .toList();
    }

    void tellPrepared(Collection<PreparedEvent> events) {
        outbox.appendPrepared(events);
    }

    private static OutgoingEvent outgoing(OrderEvent event) {
        return switch (event) {
            case OrderEvent.Placed placed -> changed("order-placed", placed.order());
            case OrderEvent.Paid paid -> changed("order-paid", paid.order());
            case OrderEvent.Cancelled cancelled -> changed("order-cancelled", cancelled.order());
            case OrderEvent.Expired expired -> changed("order-expired", expired.order());
            case OrderEvent.RefundRequested refund ->
                new OutgoingEvent(
                        TOPIC, refund.order().id().toString(), "refund-requested", RefundRequested.of(refund));
            case OrderEvent.Refunded refunded ->
                new OutgoingEvent(
                        TOPIC, refunded.order().id().toString(), "order-refunded", OrderRefunded.of(refunded));
        };
    }

    private static OutgoingEvent changed(String type, Order order) {
        return new OutgoingEvent(TOPIC, order.id().toString(), type, OrderChanged.of(order));
    }
}
