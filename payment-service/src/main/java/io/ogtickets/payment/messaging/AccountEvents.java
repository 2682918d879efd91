package io.ogtickets.payment.messaging;

import io.ogtickets.payment.application.ForgetAccount;
import io.ogtickets.platform.event.EventHandlers;
import io.ogtickets.platform.event.Inbox;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Listens to auth-service. */
@Component
class AccountEvents {

    private final Inbox inbox;
    private final EventHandlers handlers;

    AccountEvents(Inbox inbox, JsonMapper json, ForgetAccount forget) {
        this.inbox = inbox;
        this.handlers = new EventHandlers(json)
                .on("account-erased", AccountErased.class, event -> forget.forget(event.account()));
    }

    @KafkaListener(topics = "accounts", batch = "true")
    void receive(List<ConsumerRecord<String, byte[]>> records) {
        inbox.receive(records, handlers);
    }
}
