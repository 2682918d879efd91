package io.ogtickets.order.privacy.messaging;

import io.ogtickets.order.ordering.domain.AccountId;
import io.ogtickets.order.privacy.application.ErasePerson;
import io.ogtickets.platform.event.EventHandlers;
import io.ogtickets.platform.event.Inbox;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Listens to auth-service: an erasure that was asked for while this service was away is made good. */
@Component
class AccountEvents {

    private final Inbox inbox;
    private final EventHandlers handlers;

    AccountEvents(Inbox inbox, JsonMapper json, ErasePerson erase) {
        this.inbox = inbox;
        this.handlers = new EventHandlers(json)
                .on("account-erased", AccountErased.class, event -> erase.erase(new AccountId(event.account())));
    }

    @KafkaListener(topics = "accounts", batch = "true")
    void receive(List<ConsumerRecord<String, byte[]>> records) {
        inbox.receive(records, handlers);
    }
}
