package io.ogtickets.validation.messaging;

import io.ogtickets.platform.event.EventHandlers;
import io.ogtickets.platform.event.Inbox;
import io.ogtickets.validation.application.BindTicket;
import io.ogtickets.validation.application.LearnTicket;
import io.ogtickets.validation.domain.TicketId;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Hears from ticket-service of tickets. */
@Component
class TicketEvents {

    private final Inbox inbox;
    private final EventHandlers handlers;

    TicketEvents(Inbox inbox, JsonMapper json, LearnTicket learnTicket, BindTicket bindTicket) {
        this.inbox = inbox;
        this.handlers = new EventHandlers(json)
                .on("ticket-issued", TicketIssued.class, event -> learnTicket.learn(event.toTicket()))
                .on(
                        "ticket-bound",
                        TicketBound.class,
                        event -> bindTicket.bind(new TicketId(event.ticket()), event.bindingNo()));
    }

    @KafkaListener(topics = "tickets", batch = "true")
    void receive(List<ConsumerRecord<String, byte[]>> records) {
        inbox.receive(records, handlers);
    }
}
