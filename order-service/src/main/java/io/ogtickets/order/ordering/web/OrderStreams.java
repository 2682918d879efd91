package io.ogtickets.order.ordering.web;

import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toMap;

import io.ogtickets.order.ordering.application.FindOrders;
import io.ogtickets.order.ordering.application.OrderView;
import io.ogtickets.platform.problem.Refusal;
import io.ogtickets.platform.security.LivingTokens;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * All streams that are open at this instance. One look at the database serves all of them, whichever instance made the
 * change; each is written to on a thread of its own, so that a slow reader keeps nobody waiting.
 */
@Component
class OrderStreams {

    private static final int MOST = 5_000;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final FindOrders find;
    private final LivingTokens tokens;
    private final Clock clock;
    private final Set<OrderStream> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor();

    OrderStreams(FindOrders find, LivingTokens tokens, Clock clock) {
        this.find = find;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Tells the order as it is now, and later each change of it, as long as the reader's token is good. */
    SseEmitter open(OrderView order, Jwt reader) {
        tokens.demandAlive(reader);
        if (open.size() >= MOST) {
            throw new Refusal(Refusal.Kind.TOO_MANY, "rate-limited", "Too many streams are open.");
        }
        SseEmitter emitter = new SseEmitter(LONGEST.plusSeconds(30).toMillis());
        OrderStream stream =
                new OrderStream(order.id(), reader, emitter, clock.instant().plus(LONGEST));
        emitter.onCompletion(() -> open.remove(stream));
        emitter.onError(failure -> open.remove(stream));
        open.add(stream);
        tell(stream, order);
        return emitter;
    }

    @Scheduled(fixedDelay = 500)
    void look() {
        Map<Boolean, List<OrderStream>> streams =
                open.stream().collect(partitioningBy(stream -> tokens.isAlive(stream.reader())));
        // Before the database is asked, which may be away.
        streams.getOrDefault(false, List.of()).forEach(stream -> tell(stream, null));
        tellChanges(streams.getOrDefault(true, List.of()));
    }

    private void tellChanges(List<OrderStream> streams) {
        if (streams.isEmpty()) {
            return;
        }
        Map<UUID, OrderView> orders = find
                .byIds(streams.stream().map(OrderStream::order).distinct().toList())
                .stream()
                .collect(toMap(OrderView::id, order -> order));
        streams.forEach(stream -> tell(stream, orders.get(stream.order())));
    }

    private void tell(OrderStream stream, @Nullable OrderView order) {
        writers.execute(() -> {
            if (!stream.tell(order, clock.instant())) {
                open.remove(stream);
            }
        });
    }

    /** Before the web server waits for its requests to end: these would not, by themselves. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        open.forEach(OrderStream::end);
    }
}
