package io.ogtickets.ticket.messaging;

import io.ogtickets.platform.event.EventHandlers;
import io.ogtickets.platform.event.Inbox;
import io.ogtickets.ticket.application.RevokeTickets;
import io.ogtickets.ticket.application.TakePaidOrders;
import io.ogtickets.ticket.domain.OrderId;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Hears from order-service what was paid, and what is refunded. */
@Component
class OrderEvents {

    private final Inbox inbox;
    private final EventHandlers handlers;

    OrderEvents(Inbox inbox, JsonMapper json, TakePaidOrders takePaidOrders, RevokeTickets revokeTickets) {
        this.inbox = inbox;
        this.handlers = new EventHandlers(json)
                .onSeveral(
                        "order-paid",
                        OrderPaid.class,
                        events -> takePaidOrders.take(
                                events.stream().map(OrderPaid::paidOrder).toList()))
                .on(
                        "refund-requested",
                        RefundRequested.class,
                        event -> revokeTickets.revoke(new OrderId(event.order()), event.ticketIds(), event.reason()));
    }

    @KafkaListener(topics = "orders", batch = "true")
    void receive(List<ConsumerRecord<String, byte[]>> records) {
        inbox.receive(records, handlers);
    }
}
