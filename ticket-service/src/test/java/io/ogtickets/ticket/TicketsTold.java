package io.ogtickets.ticket;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears what the service tells, as validation-service would. */
@Component
class TicketsTold {

    private final ConcurrentLinkedQueue<ConsumerRecord<String, byte[]>> heard = new ConcurrentLinkedQueue<>();

    @KafkaListener(topics = "tickets", batch = "true", groupId = "observer")
    void receive(List<ConsumerRecord<String, byte[]>> records) {
        heard.addAll(records);
    }

    List<ConsumerRecord<String, byte[]>> of(UUID ticket) {
        return heard.stream()
                .filter(event -> ticket.toString().equals(event.key()))
                .toList();
    }

    List<String> jsonOf(UUID ticket) {
        return of(ticket).stream()
                .map(event -> new String(event.value(), StandardCharsets.UTF_8))
                .toList();
    }
}
