package io.ogtickets.platform.event;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which event types a listener handles, and how. Each type is read into the consumer's own record; fields that the
 * record lacks are ignored, and so are event types without a handler.
 */
public final class EventHandlers {

    private record Handler<T>(Class<T> shape, Consumer<T> use) {
        void handle(JsonMapper json, byte[] data) {
            use.accept(json.readValue(data, shape));
        }
    }

    private final JsonMapper json;
    private final Map<String, Handler<?>> byType = new HashMap<>();

    public EventHandlers(JsonMapper json) {
        this.json = json;
    }

    public <T> EventHandlers on(String type, Class<T> shape, Consumer<T> use) {
        byType.put(type, new Handler<>(shape, use));
        return this;
    }

    /** An event without a type concerns everybody: somebody has to bury it. */
    boolean concern(ConsumerRecord<String, byte[]> kafka) {
        @Nullable Header type = kafka.headers().lastHeader("ce_type");
        return type == null
                || type.value() == null
                || byType.containsKey(new String(type.value(), StandardCharsets.UTF_8));
    }

    void handle(IncomingEvent event) {
        @Nullable Handler<?> handler = byType.get(event.type());
        if (handler != null) {
            handler.handle(json, event.data());
        }
    }
}
