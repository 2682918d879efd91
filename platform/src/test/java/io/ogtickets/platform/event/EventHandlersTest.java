package io.ogtickets.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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

    private static ConsumerRecord<String, byte[]> event(@Nullable String type) {
        ConsumerRecord<String, byte[]> event = new ConsumerRecord<>("orders", 0, 0, "key", new byte[0]);
        event.headers().add("ce_type", type == null ? null : type.getBytes(StandardCharsets.UTF_8));
        return event;
    }
}
