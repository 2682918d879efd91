package io.ogtickets.gateway.guard;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.ogtickets.gateway.problem.Problem;
import io.ogtickets.gateway.problem.Refused;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Turns away an address from which too many attempts to sign in by a password have failed, before it is any work of
 * auth-service. An attempt is counted before it is known how it ends, so that many at once are no way around; one that
 * doesn't fail is given back. A device that says it is known passes: auth-service knows whether it is.
 */
@Component
@Order(Guards.SIGN_INS)
final class SignInLimit implements WebFilter {

    private static final String PATH = "/api/v1/auth/login";
    private static final String DEVICE_COOKIE = "og-device";
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
        if (!concerns(exchange.getRequest())) {
            return chain.filter(exchange);
        }
        Bucket left = failures.get(client.networkOf(exchange));
        ConsumptionProbe probe = left.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new Refused(Problem.RATE_LIMITED, Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
        return chain.filter(exchange).doFinally(_ -> {
            if (endedWell(exchange.getResponse().getStatusCode())) {
                left.addTokens(1);
            }
        });
    }

    private static boolean concerns(ServerHttpRequest request) {
        return HttpMethod.POST.equals(request.getMethod())
                && request.getPath().value().equals(PATH)
                && request.getCookies().keySet().stream().noneMatch(name -> name.endsWith(DEVICE_COOKIE));
    }

    /** There is no status if the client left before its answer. */
    private static boolean endedWell(@Nullable HttpStatusCode status) {
        return status != null && FAILURES.stream().noneMatch(status::isSameCodeAs);
    }

    private static Bucket full(GuardProperties.FailedSignIns limit) {
        return Bucket.builder()
                .addLimit(bandwidth ->
                        bandwidth.capacity(limit.burst()).refillGreedy(limit.perMinute(), Duration.ofMinutes(1)))
                .build();
    }
}
