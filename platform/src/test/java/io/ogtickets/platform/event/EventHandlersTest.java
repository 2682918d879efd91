package io.ogtickets.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class EventHandlersTest {

    private final EventHandlers handlers =
            new EventHandlers(JsonMapper.shared()).on("order-paid", String.class, _ -> {});

    @Test
    void areConcernedByTheirTypesOnly() {
        assertThat(handlers.concern(event("order-paid"))).isTrue();
        assertThat(handlers.concern(event("order-placed"))).isFalse();
    }

    @Test
    void areConcernedByWhatHasNoTypeSinceSomebodyHasToBuryIt() {
        assertThat(handlers.concern(event(null))).isTrue();
        assertThat(handlers.concern(new ConsumerRecord<>("orders", 0, 0, "key", new byte[0])))
                .isTrue();
    }

    @Test
    void areHandedTogetherWhatFollowsEachOtherAndKeepTheOrder() {
        List<String> handled = new ArrayList<>();
        EventHandlers several = new EventHandlers(JsonMapper.shared())
                .onSeveral("ticket-admitted", Integer.class, some -> handled.add("admitted " + some))
                .on("admission-undone", Integer.class, one -> handled.add("undone " + one));

        several.handle(List.of(
                incoming("ticket-admitted", 1),
                incoming("ticket-admitted", 2),
                incoming("admission-undone", 3),
                incoming("admission-undone", 4),
                incoming("scan-refused", 5),
                incoming("ticket-admitted", 6)));

        assertThat(handled).containsExactly("admitted [1, 2]", "undone 3", "undone 4", "admitted [6]");
    }

    private static IncomingEvent incoming(String type, int number) {
        byte[] data = Integer.toString(number).getBytes(StandardCharsets.UTF_8);
        return new IncomingEvent("admissions", "key", UUID.randomUUID(), type, "test", Instant.EPOCH, data);
    }

    private static ConsumerRecord<String, byte[]> event(@Nullable String type) {
        ConsumerRecord<String, byte[]> event = new ConsumerRecord<>("orders", 0, 0, "key", new byte[0]);
        event.headers().add("ce_type", type == null ? null : type.getBytes(StandardCharsets.UTF_8));
        return event;
    }
}
