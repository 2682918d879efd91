package io.ogtickets.gateway.guard;

import io.github.bucket4j.Bucket;
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
    private static final Set<HttpStatus> FAILURES = Set.of(HttpStatus.UNAUTHORIZED, HttpStatus.TOO_MANY_REQUESTS);

    private final Buckets failures;

    SignInLimit(ClientAddress client, GuardProperties settings) {
        GuardProperties.FailedSignIns limit = settings.failedSignIns();
        this.failures = new Buckets(client, limit.burst(), limit.perMinute(), Duration.ofMinutes(1));
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!concerns(exchange.getRequest())) {
            return chain.filter(exchange);
        }
        Bucket left = failures.takeFrom(exchange);
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
}
