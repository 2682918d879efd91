package io.ogtickets.gateway.guard;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Bounds how much one client may ask. */
@Component
@Order(Guards.RATE)
final class RateLimit implements WebFilter {

    private final Buckets requests;

    RateLimit(ClientAddress client, GuardProperties settings) {
        GuardProperties.RateLimit limit = settings.rateLimit();
        this.requests = new Buckets(client, limit.burst(), limit.perSecond(), Duration.ofSeconds(1));
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Bucket _ = requests.takeFrom(exchange);
        return chain.filter(exchange);
    }
}
