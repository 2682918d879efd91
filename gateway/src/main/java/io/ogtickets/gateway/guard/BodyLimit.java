package io.ogtickets.gateway.guard;

import io.ogtickets.gateway.problem.Problem;
import io.ogtickets.gateway.problem.Refused;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;

/** Refuses a body that says it is too large, and cuts off one that turns out to be. Passes all others untouched. */
@Component
@Order(Guards.BODY)
final class BodyLimit implements WebFilter {

    private final GuardProperties settings;

    BodyLimit(GuardProperties settings) {
        this.settings = settings;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        long declared = exchange.getRequest().getHeaders().getContentLength();
        long maxBytes = settings.maxBodyOf(exchange.getRequest().getPath().value());
        if (declared > maxBytes) {
            throw new Refused(Problem.BODY_TOO_LARGE);
        }
        if (declared >= 0) {
            return chain.filter(exchange);
        }
        return chain.filter(exchange.mutate()
                .request(new Counted(exchange.getRequest(), maxBytes))
                .build());
    }

    private static final class Counted extends ServerHttpRequestDecorator {

        private final long maxBytes;

        Counted(ServerHttpRequest request, long maxBytes) {
            super(request);
            this.maxBytes = maxBytes;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            AtomicLong seen = new AtomicLong();
            return super.getBody().handle((part, next) -> passOn(part, seen, next));
        }

        private void passOn(DataBuffer part, AtomicLong seen, SynchronousSink<DataBuffer> next) {
            if (seen.addAndGet(part.readableByteCount()) > maxBytes) {
                DataBufferUtils.release(part);
                next.error(new Refused(Problem.BODY_TOO_LARGE));
            } else {
                next.next(part);
            }
        }
    }
}
