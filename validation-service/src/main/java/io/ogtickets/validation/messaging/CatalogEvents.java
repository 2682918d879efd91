package io.ogtickets.validation.messaging;

import io.ogtickets.platform.event.EventHandlers;
import io.ogtickets.platform.event.Inbox;
import io.ogtickets.validation.application.LearnSession;
import io.ogtickets.validation.domain.Venue;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Hears from catalog-service about sessions. Each of its events tells the whole session. */
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

    CatalogEvents(Inbox inbox, JsonMapper json, LearnSession learnSession) {
        this.inbox = inbox;
        this.handlers = new EventHandlers(json);
        TYPES.forEach(type -> handlers.on(
                type, CatalogSession.class, event -> learnSession.learn(event.toSession(), new Venue(event.venue()))));
    }

    @KafkaListener(topics = "catalog", batch = "true")
    void receive(List<ConsumerRecord<String, byte[]>> records) {
        inbox.receive(records, handlers);
    }
}
