package io.ogtickets.auth.audit.messaging;

import io.ogtickets.auth.audit.application.RecordStaffAct;
import io.ogtickets.platform.event.EventHandlers;
import io.ogtickets.platform.event.Inbox;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Listens to all services in which staff act. */
@Component
class StaffEvents {

    private final Inbox inbox;
    private final EventHandlers handlers;

    StaffEvents(Inbox inbox, JsonMapper json, RecordStaffAct record) {
        this.inbox = inbox;
        this.handlers = new EventHandlers(json)
                .on(
                        "staff-acted",
                        StaffActed.class,
                        event -> record.record(event.id(), event.at(), event.actor(), event.act(), event.details()));
    }

    @KafkaListener(topics = "audit", batch = "true")
    void receive(List<ConsumerRecord<String, byte[]>> records) {
        inbox.receive(records, handlers);
    }
}
