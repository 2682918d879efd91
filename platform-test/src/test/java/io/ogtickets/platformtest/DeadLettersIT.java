package io.ogtickets.platformtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;

@ServiceTest
class DeadLettersIT {

    private static final String CONSUMER = "sample-service";

    private final String text = "replayed " + UUID.randomUUID();

    @Autowired
    private SampleService.Reader reader;

    @Autowired
    private KafkaTemplate<String, byte[]> kafka;

    @Autowired
    private JdbcClient jdbc;

    @BeforeAll
    static void bePatient() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    }

    @Test
    void aKeyIsReplayedInItsOrderAndFreeAfterwards() {
        List<UUID> buried = poisonedFirstOfThree();
        reader.poison.clear();

        buried.forEach(id -> replay(id, CONSUMER));
        await().untilAsserted(() -> assertThat(waiting()).isEmpty());
        send(4);

        await().untilAsserted(() -> assertThat(reader.read.get(text)).containsExactly(1, 2, 3, 4));
    }

    @Test
    void whatComesMeanwhileWaitsForItsTurn() {
        List<UUID> buried = poisonedFirstOfThree();
        reader.poison.clear();

        replay(buried.getFirst(), CONSUMER);
        send(4);
        await().untilAsserted(() -> assertThat(waiting()).hasSize(3));
        waiting().forEach(id -> replay(id, CONSUMER));

        await().untilAsserted(() -> assertThat(reader.read.get(text)).containsExactly(1, 2, 3, 4));
    }

    @Test
    void aReplayInTheWrongOrderOrTwiceHasNoEffect() {
        List<UUID> buried = poisonedFirstOfThree();
        reader.poison.clear();

        replay(buried.getLast(), CONSUMER);
        replay(buried.getFirst(), CONSUMER);
        replay(buried.getFirst(), CONSUMER);
        replay(buried.get(1), CONSUMER);
        await().untilAsserted(() -> assertThat(waiting()).containsExactly(buried.getLast()));
        replay(buried.getLast(), CONSUMER);

        await().untilAsserted(() -> assertThat(reader.read.get(text)).containsExactly(1, 2, 3));
        assertThat(waiting()).isEmpty();
    }

    @Test
    void aLetterThatFailsAgainStaysWithItsCause() {
        List<UUID> buried = poisonedFirstOfThree();

        buried.forEach(id -> replay(id, CONSUMER));

        await().untilAsserted(() -> assertThat(replaysOf(buried.getFirst())).isOne());
        assertThat(waiting()).isEqualTo(buried);
        assertThat(reader.read).doesNotContainKey(text);
    }

    @Test
    void aReplayForAnotherServiceIsLeftToIt() {
        List<UUID> buried = poisonedFirstOfThree();
        reader.poison.clear();

        replay(buried.getFirst(), "another-service");
        send(4);

        await().untilAsserted(() -> assertThat(waiting()).hasSize(4));
        assertThat(reader.read).doesNotContainKey(text);
    }

    /** Three events of one key, of which the first can't be handled. */
    private List<UUID> poisonedFirstOfThree() {
        reader.poison.add(text + " 1");
        List<UUID> sent = List.of(send(1), send(2), send(3));
        await().untilAsserted(() -> assertThat(waiting()).isEqualTo(sent));
        return sent;
    }

    private List<UUID> waiting() {
        return jdbc.sql("SELECT event_id FROM dead_letter WHERE topic = 'notes' AND key = ? ORDER BY seq")
                .param(text)
                .query(UUID.class)
                .list();
    }

    private int replaysOf(UUID id) {
        return jdbc.sql("SELECT replays FROM dead_letter WHERE event_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private UUID send(int number) {
        UUID id = UUID.randomUUID();
        kafka.send(event(id, "{\"text\":\"%s\",\"number\":%d}".formatted(text, number)))
                .join();
        return id;
    }

    private void replay(UUID id, String consumer) {
        byte[] data = jdbc.sql("SELECT data FROM dead_letter WHERE event_id = ?")
                .param(id)
                .query(byte[].class)
                .optional()
                .orElse(new byte[0]);
        ProducerRecord<String, byte[]> event = event(id, new String(data, StandardCharsets.UTF_8));
        event.headers().add("og_replay", consumer.getBytes(StandardCharsets.UTF_8));
        kafka.send(event).join();
    }

    private ProducerRecord<String, byte[]> event(UUID id, String json) {
        ProducerRecord<String, byte[]> event =
                new ProducerRecord<>("notes", text, json.getBytes(StandardCharsets.UTF_8));
        for (List<String> header : List.of(
                List.of("ce_id", id.toString()),
                List.of("ce_type", "note-written"),
                List.of("ce_source", "test"),
                List.of("ce_time", "2026-01-01T00:00:00Z"))) {
            event.headers().add(header.getFirst(), header.getLast().getBytes(StandardCharsets.UTF_8));
        }
        return event;
    }
}
