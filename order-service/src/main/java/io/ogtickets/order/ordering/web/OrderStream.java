package io.ogtickets.order.ordering.web;

import io.ogtickets.order.ordering.application.OrderView;
import io.ogtickets.order.ordering.domain.OrderStatus;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One reader of one order's changes. */
final class OrderStream {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final UUID order;
    private final Jwt reader;
    private final SseEmitter emitter;
    private final Instant endsAt;
    private final ReentrantLock writing = new ReentrantLock();
    private @Nullable OrderView told;
    private Instant lastWritten = Instant.MIN;

    OrderStream(UUID order, Jwt reader, SseEmitter emitter, Instant endsAt) {
        this.order = order;
        this.reader = reader;
        this.emitter = emitter;
        this.endsAt = endsAt;
    }

    UUID order() {
        return order;
    }

    /** The token that opened it. */
    Jwt reader() {
        return reader;
    }

    /**
     * Writes what is news, or a sign of life now and then. Does nothing while an earlier writing still lasts.
     *
     * @param now the order as it is; absent if it isn't its reader's to see any more
     * @return whether the stream goes on
     */
    boolean tell(@Nullable OrderView now, Instant time) {
        if (!writing.tryLock()) {
            return true;
        }
        try {
            write(now, time);
            boolean ends = now == null || isFinal(now) || !time.isBefore(endsAt);
            if (ends) {
                emitter.complete();
            }
            return !ends;
        } catch (IOException | IllegalStateException readerIsGone) {
            emitter.completeWithError(readerIsGone);
            return false;
        } finally {
            writing.unlock();
        }
    }

    private void write(@Nullable OrderView now, Instant time) throws IOException {
        if (now != null && !now.equals(told)) {
            emitter.send(SseEmitter.event().name("order").data(now, MediaType.APPLICATION_JSON));
            told = now;
            lastWritten = time;
        } else if (lastWritten.plus(HEARTBEAT).isBefore(time)) {
            emitter.send(SseEmitter.event().comment("still here"));
            lastWritten = time;
        }
    }

    void end() {
        emitter.complete();
    }

    private static boolean isFinal(OrderView order) {
        return OrderStatus.valueOf(order.status()).isFinal();
    }
}
