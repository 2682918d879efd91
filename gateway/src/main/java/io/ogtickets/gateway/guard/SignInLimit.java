package io.ogtickets.gateway.guard;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.EstimationProbe;
import io.ogtickets.gateway.problem.Problem;
import io.ogtickets.gateway.problem.Refused;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Turns away an address that has failed to sign in too often, at a fraction of what auth-service's own refusal costs. Only
 * failures count, so that a network with many people behind one address can sign them all in.
 */
@Component
@Order(Guards.SIGN_INS)
final class SignInLimit implements WebFilter {

    private static final String PATH = "/api/v1/auth/login";
    private static final int MOST_ADDRESSES = 100_000;
    private static final Set<HttpStatus> FAILURES = Set.of(HttpStatus.UNAUTHORIZED, HttpStatus.TOO_MANY_REQUESTS);

    private final ClientAddress client;
    private final LoadingCache<InetAddress, Bucket> failures;

    SignInLimit(ClientAddress client, GuardProperties settings) {
        this.client = client;
        this.failures = Caffeine.newBuilder()
                .maximumSize(MOST_ADDRESSES)
                .expireAfterAccess(Duration.ofMinutes(10))
                .build(_ -> full(settings.failedSignIns()));
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!exchange.getRequest().getPath().value().equals(PATH)) {
            return chain.filter(exchange);
        }
        Bucket left = failures.get(client.networkOf(exchange));
        EstimationProbe probe = left.estimateAbilityToConsume(1);
        if (!probe.canBeConsumed()) {
            throw new Refused(Problem.RATE_LIMITED, Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
        return chain.filter(exchange).doFinally(_ -> {
            if (failed(exchange.getResponse().getStatusCode())) {
                left.tryConsume(1);
            }
        });
    }

    private static boolean failed(@Nullable HttpStatusCode status) {
        return status != null && FAILURES.stream().anyMatch(status::isSameCodeAs);
    }

    private static Bucket full(GuardProperties.FailedSignIns limit) {
        return Bucket.builder()
                .addLimit(bandwidth ->
                        bandwidth.capacity(limit.burst()).refillGreedy(limit.perMinute(), Duration.ofMinutes(1)))
                .build();
    }
}
