package io.ogtickets.ticket.messaging;

import io.ogtickets.platform.event.EventHandlers;
import io.ogtickets.platform.event.Inbox;
import io.ogtickets.ticket.application.RecordAdmissions;
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

    AdmissionEvents(Inbox inbox, JsonMapper json, RecordAdmissions recordAdmissions) {
        this.inbox = inbox;
        this.handlers = new EventHandlers(json)
                .onSeveral(
                        "ticket-admitted",
                        TicketAdmitted.class,
                        events -> recordAdmissions.record(
                                events.stream().map(TicketAdmitted::admission).toList()))
                .on(
                        "admission-undone",
                        AdmissionUndone.class,
                        event -> recordAdmissions.record(List.of(event.admission())));
    }

    /**
     * In large batches while gates are busy. What happened there may be known here half a second late: what depends on it is
     * decided by validation-service.
     */
    @KafkaListener(
            topics = "admissions",
            batch = "true",
            properties = {"fetch.min.bytes=65536", "fetch.max.wait.ms=500"})
    void receive(List<ConsumerRecord<String, byte[]>> records) {
        inbox.receive(records, handlers);
    }
}
