package io.ogtickets.platform.event;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
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

    private record Handler<T>(Class<T> shape, Consumer<List<T>> use) {
        void handle(JsonMapper json, List<IncomingEvent> events) {
            use.accept(events.stream()
                    .map(event -> json.readValue(event.data(), shape))
                    .toList());
        }
    }

    private final JsonMapper json;
    private final Map<String, Handler<?>> byType = new HashMap<>();

    public EventHandlers(JsonMapper json) {
        this.json = json;
    }

    public <T> EventHandlers on(String type, Class<T> shape, Consumer<T> use) {
        return onSeveral(type, shape, events -> events.forEach(use));
    }

    /** For what comes often: events of the type that follow each other are handed over together, in their order. */
    public <T> EventHandlers onSeveral(String type, Class<T> shape, Consumer<List<T>> use) {
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

    /** In their order. */
    void handle(List<IncomingEvent> events) {
        for (int from = 0; from < events.size(); ) {
            String type = events.get(from).type();
            int to = from + 1;
            while (to < events.size() && events.get(to).type().equals(type)) {
                to++;
            }
            @Nullable Handler<?> handler = byType.get(type);
            if (handler != null) {
                handler.handle(json, events.subList(from, to));
            }
            from = to;
        }
    }
}
