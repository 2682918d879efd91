package io.ogtickets.catalog;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;

/** The last event of each session, as another service reads it. */
class Published {

    final Map<String, String> bySession = new ConcurrentHashMap<>();

    @KafkaListener(topics = "catalog", groupId = "observer", batch = "true")
    void receive(List<ConsumerRecord<String, byte[]>> records) {
        records.forEach(event -> bySession.put(event.key(), new String(event.value(), StandardCharsets.UTF_8)));
    }
}
