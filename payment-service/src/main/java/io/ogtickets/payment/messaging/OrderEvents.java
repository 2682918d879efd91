package io.ogtickets.payment.messaging;

import io.ogtickets.payment.application.CloseCheckout;
import io.ogtickets.payment.domain.OrderId;
import io.ogtickets.platform.event.EventHandlers;
import io.ogtickets.platform.event.Inbox;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Listens to order-service. */
@Component
class OrderEvents {

    private final Inbox inbox;
    private final EventHandlers handlers;

    OrderEvents(Inbox inbox, JsonMapper json, CloseCheckout closeCheckout) {
        this.inbox = inbox;
        this.handlers = new EventHandlers(json)
                .on("order-expired", OrderClosed.class, event -> closeCheckout.of(new OrderId(event.order())))
                .on("order-cancelled", OrderClosed.class, event -> closeCheckout.of(new OrderId(event.order())));
    }

    @KafkaListener(topics = "orders", batch = "true")
    void receive(List<ConsumerRecord<String, byte[]>> records) {
        inbox.receive(records, handlers);
    }
}
