package io.ogtickets.platformtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.ogtickets.platform.event.Outbox;
import io.ogtickets.platform.event.OutgoingEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class EventsIT {

    @Autowired
    private SampleService.Writer writer;

    @Autowired
    private SampleService.Reader reader;

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private KafkaTemplate<String, byte[]> kafka;

    @Autowired
    private JdbcClient jdbc;

    @BeforeAll
    static void bePatient() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    }

    @Test
    void eventsOfOneKeyArriveOnceAndInTheOrderOfWriting() {
        String text = "ordered " + UUID.randomUUID();
        List<Integer> numbers = IntStream.rangeClosed(1, 3_000).boxed().toList();

        numbers.forEach(number -> writer.write(text, new SampleService.Note(text, number)));

        await().untilAsserted(() ->
                assertThat(reader.read.getOrDefault(text, List.of())).hasSameSizeAs(numbers));
        assertThat(reader.read.get(text)).isEqualTo(numbers);
        await().untilAsserted(() -> assertThat(jdbc.sql("SELECT count(*) FROM outbox")
                        .query(Long.class)
                        .single())
                .isZero());
    }

    @Test
    void anEventOfARolledBackTransactionIsNeverTold() {
        String text = "rolled back " + UUID.randomUUID();

        transaction.executeWithoutResult(status -> {
            outbox.append(new OutgoingEvent("notes", text, "note-written", new SampleService.Note(text, 1)));
            status.setRollbackOnly();
        });
        writer.write(text, new SampleService.Note(text, 2));

        await().untilAsserted(() -> assertThat(reader.read.get(text)).containsExactly(2));
    }

    @Test
    void theOutboxRefusesToBeWrittenOutsideATransaction() {
        assertThatThrownBy(() -> outbox.append(new OutgoingEvent("notes", "k", "note-written", "x")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aRedeliveredEventHasNoSecondEffect() {
        String text = "twice " + UUID.randomUUID();
        UUID id = UUID.randomUUID();

        send(event(id, text, "{\"text\":\"%s\",\"number\":1}".formatted(text)));
        send(event(id, text, "{\"text\":\"%s\",\"number\":1}".formatted(text)));
        send(event(text, "{\"text\":\"%s\",\"number\":2}".formatted(text)));

        await().untilAsserted(() -> assertThat(reader.read.get(text)).contains(2));
        assertThat(reader.read.get(text)).containsExactly(1, 2);
    }

    @Test
    void anOutageIsWaitedOut() {
        String text = "away " + UUID.randomUUID();
        reader.neighbourAway.set(3);

        send(event(text, "{\"text\":\"%s\",\"number\":7}".formatted(text)));

        await().untilAsserted(() -> assertThat(reader.read.get(text)).containsExactly(7));
        assertThat(deadLettersOf(text)).isEmpty();
    }

    @Test
    void whatBreaksARuleIsBuriedAndTheLaterEventsOfItsKeyWaitBehindIt() {
        String poisoned = "poison " + UUID.randomUUID();
        String innocent = "innocent " + UUID.randomUUID();

        send(event(poisoned, "{\"text\":\"%s\",\"number\":1}".formatted(poisoned)));
        send(event(innocent, "{\"text\":\"%s\",\"number\":1}".formatted(innocent)));
        send(event(poisoned, "{\"text\":\"fine\",\"number\":2}"));

        await().untilAsserted(() -> assertThat(deadLettersOf(poisoned)).hasSize(2));
        assertThat(causeOf(deadLettersOf(poisoned).getFirst())).contains("This can't be handled");
        assertThat(causeOf(deadLettersOf(poisoned).getLast())).contains("waits behind");
        await().untilAsserted(() -> assertThat(reader.read.get(innocent)).containsExactly(1));
    }

    @Test
    void whatCannotBeReadIsBuried() {
        String key = "unreadable " + UUID.randomUUID();

        send(new ProducerRecord<>("notes", key, "not a CloudEvent".getBytes(StandardCharsets.UTF_8)));

        await().untilAsserted(() -> assertThat(deadLettersOf(key)).hasSize(1));
        assertThat(causeOf(deadLettersOf(key).getFirst())).contains("ce_id");
    }

    private void send(ProducerRecord<String, byte[]> event) {
        kafka.send(event).join();
    }

    private List<ConsumerRecord<String, byte[]>> deadLettersOf(String key) {
        return reader.deadLetters.stream()
                .filter(letter -> key.equals(letter.key()))
                .toList();
    }

    private static String causeOf(ConsumerRecord<String, byte[]> letter) {
        return new String(letter.headers().lastHeader("og_cause").value(), StandardCharsets.UTF_8);
    }

    private static ProducerRecord<String, byte[]> event(String key, String json) {
        return event(UUID.randomUUID(), key, json);
    }

    private static ProducerRecord<String, byte[]> event(UUID id, String key, String json) {
        ProducerRecord<String, byte[]> event =
                new ProducerRecord<>("notes", key, json.getBytes(StandardCharsets.UTF_8));
        header(event, "ce_id", id.toString());
        header(event, "ce_type", "note-written");
        header(event, "ce_source", "test");
        header(event, "ce_time", "2026-01-01T00:00:00Z");
        return event;
    }

    private static void header(ProducerRecord<String, byte[]> event, String name, String value) {
        event.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
