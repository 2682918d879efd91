package io.ogtickets.catalog.messaging;

import io.ogtickets.catalog.application.RecordAvailability;
import io.ogtickets.platform.event.EventHandlers;
import io.ogtickets.platform.event.Inbox;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Listens to order-service. */
@Component
class AvailabilityEvents {

    private final Inbox inbox;
    private final EventHandlers handlers;
    private final RecordAvailability record;

    AvailabilityEvents(Inbox inbox, JsonMapper json, RecordAvailability record) {
        this.inbox = inbox;
        this.record = record;
        this.handlers = new EventHandlers(json).on("availability-changed", AvailabilityChanged.class, this::changed);
    }

    @KafkaListener(topics = "availability", batch = "true")
    void receive(List<ConsumerRecord<String, byte[]>> records) {
        inbox.receive(records, handlers);
    }

    private void changed(AvailabilityChanged event) {
        event.categories()
                .forEach(allotment -> record.of(
                        event.session(),
                        allotment.category(),
                        allotment.version(),
                        allotment.capacity(),
                        allotment.taken()));
    }
}
