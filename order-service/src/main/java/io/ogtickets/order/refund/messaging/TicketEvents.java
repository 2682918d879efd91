package io.ogtickets.order.refund.messaging;

import io.ogtickets.order.refund.application.TransferredTickets;
import io.ogtickets.platform.event.EventHandlers;
import io.ogtickets.platform.event.Inbox;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Listens to ticket-service. */
@Component
class TicketEvents {

    private final Inbox inbox;
    private final EventHandlers handlers;

    TicketEvents(Inbox inbox, JsonMapper json, TransferredTickets transferred) {
        this.inbox = inbox;
        this.handlers = new EventHandlers(json)
                .on("ticket-transferred", TicketTransferred.class, event -> transferred.add(event.ticket()));
    }

    @KafkaListener(topics = "tickets", batch = "true")
    void receive(List<ConsumerRecord<String, byte[]>> records) {
        inbox.receive(records, handlers);
    }
}
