package io.ogtickets.ticket.messaging;

import io.ogtickets.platform.event.EventHandlers;
import io.ogtickets.platform.event.Inbox;
import io.ogtickets.ticket.application.RecordAdmission;
import io.ogtickets.ticket.domain.TicketId;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Hears from validation-service who was let in. */
@Component
class AdmissionEvents {

    private final Inbox inbox;
    private final EventHandlers handlers;

    AdmissionEvents(Inbox inbox, JsonMapper json, RecordAdmission recordAdmission) {
        this.inbox = inbox;
        this.handlers = new EventHandlers(json)
                .on(
                        "ticket-admitted",
                        TicketAdmitted.class,
                        event -> recordAdmission.record(
                                new TicketId(event.ticket()), event.version(), event.gate(), event.admittedAt()))
                .on(
                        "admission-undone",
                        AdmissionUndone.class,
                        event -> recordAdmission.undo(
                                new TicketId(event.ticket()), event.version(), event.gate(), event.undoneAt()));
    }

    @KafkaListener(topics = "admissions", batch = "true")
    void receive(List<ConsumerRecord<String, byte[]>> records) {
        inbox.receive(records, handlers);
    }
}
