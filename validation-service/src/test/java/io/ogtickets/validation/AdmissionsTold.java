package io.ogtickets.validation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;

/** Hears what the service tells, as ticket-service would. */
class AdmissionsTold {

    private final ConcurrentLinkedQueue<ConsumerRecord<String, byte[]>> heard = new ConcurrentLinkedQueue<>();

    @KafkaListener(topics = "admissions", batch = "true", groupId = "observer")
    void receive(List<ConsumerRecord<String, byte[]>> records) {
        heard.addAll(records);
    }

    List<String> of(UUID ticket) {
        return eventsOf(ticket)
                .map(event -> new String(event.value(), StandardCharsets.UTF_8))
                .toList();
    }

    List<String> typesOf(UUID ticket) {
        return eventsOf(ticket)
                .map(event -> new String(event.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
                .toList();
    }

    /** What was told of admissions alone. */
    List<String> admissionsOf(UUID ticket) {
        return eventsOf(ticket)
                .map(event -> new String(event.value(), StandardCharsets.UTF_8))
                .filter(event -> event.contains("admittedAt"))
                .toList();
    }

    private Stream<ConsumerRecord<String, byte[]>> eventsOf(UUID ticket) {
        return heard.stream().filter(event -> ticket.toString().equals(event.key()));
    }
}
