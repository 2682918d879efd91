package io.ogtickets.validation.messaging;

import io.ogtickets.platform.event.EventHandlers;
import io.ogtickets.platform.event.Inbox;
import io.ogtickets.validation.application.EraseAccount;
import io.ogtickets.validation.domain.AccountId;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Hears from auth-service of people who are to be forgotten. */
@Component
class AccountEvents {

    private final Inbox inbox;
    private final EventHandlers handlers;

    AccountEvents(Inbox inbox, JsonMapper json, EraseAccount eraseAccount) {
        this.inbox = inbox;
        this.handlers = new EventHandlers(json)
                .on("account-erased", AccountErased.class, event -> eraseAccount.erase(new AccountId(event.account())));
    }

    record AccountErased(UUID account) {}

    @KafkaListener(topics = "accounts", batch = "true")
    void receive(List<ConsumerRecord<String, byte[]>> records) {
        inbox.receive(records, handlers);
    }
}
