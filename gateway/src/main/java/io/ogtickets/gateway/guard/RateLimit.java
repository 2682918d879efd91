package io.ogtickets.gateway.guard;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.ogtickets.gateway.problem.Problem;
import io.ogtickets.gateway.problem.Refused;
import java.net.InetAddress;
import java.time.Duration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Gives each client a bucket of requests, by its address. The buckets are this instance's own. */
@Component
@Order(Guards.RATE)
final class RateLimit implements WebFilter {

    private static final int MOST_ADDRESSES = 100_000;

    private final ClientAddress client;
    private final LoadingCache<InetAddress, Bucket> buckets;

    RateLimit(ClientAddress client, GuardProperties settings) {
        this.client = client;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_ADDRESSES)
                .expireAfterAccess(Duration.ofMinutes(10))
                .build(_ -> full(settings.rateLimit()));
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ConsumptionProbe probe = buckets.get(client.networkOf(exchange)).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new Refused(Problem.RATE_LIMITED, Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
        return chain.filter(exchange);
    }

    private static Bucket full(GuardProperties.RateLimit limit) {
        return Bucket.builder()
                .addLimit(bandwidth ->
                        bandwidth.capacity(limit.burst()).refillGreedy(limit.perSecond(), Duration.ofSeconds(1)))
                .build();
    }
}
