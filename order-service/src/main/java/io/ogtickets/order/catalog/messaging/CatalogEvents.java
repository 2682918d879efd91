package io.ogtickets.order.catalog.messaging;

import io.ogtickets.order.catalog.application.CatalogueSession;
import io.ogtickets.order.catalog.application.RecordSession;
import io.ogtickets.platform.event.EventHandlers;
import io.ogtickets.platform.event.Inbox;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Listens to catalog-service. Each of its events carries the whole session, so that all are read alike. */
@Component
class CatalogEvents {

    private static final List<String> TYPES = List.of(
            "session-published",
            "session-changed",
            "session-cancelled",
            "offer-published",
            "offer-changed",
            "offer-withdrawn");

    private final Inbox inbox;
    private final EventHandlers handlers;

    CatalogEvents(Inbox inbox, JsonMapper json, RecordSession sessions) {
        this.inbox = inbox;
        this.handlers = new EventHandlers(json);
        TYPES.forEach(type -> handlers.on(type, CatalogueSession.class, sessions::record));
    }

    @KafkaListener(topics = "catalog", batch = "true")
    void receive(List<ConsumerRecord<String, byte[]>> records) {
        inbox.receive(records, handlers);
    }
}
