package io.ogtickets.gateway.problem;

import io.micrometer.context.ContextSnapshot.Scope;
import io.micrometer.context.ContextSnapshotFactory;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/** Answers whatever went wrong on the way as an RFC 9457 problem document; runs before Boot's own handler (-1). */
@Component
@Order(-2)
final class ProblemDocuments implements WebExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemDocuments.class);

    private static final ContextSnapshotFactory TRACE =
            ContextSnapshotFactory.builder().build();

    /** About the time in which a restarted instance is found again. */
    private static final Duration SERVICE_RETURNS = Duration.ofSeconds(2);

    private final ProblemTexts texts;

    ProblemDocuments(ProblemTexts texts) {
        this.texts = texts;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(failure);
        }
        Refused refused = asRefused(failure);
        return logged(exchange, refused.problem(), failure).then(answer(exchange, refused));
    }

    private Mono<Void> answer(ServerWebExchange exchange, Refused refused) {
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(refused.problem().status());
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (refused.retryAfter().isPositive()) {
            response.getHeaders().set(HttpHeaders.RETRY_AFTER, secondsRoundedUp(refused.retryAfter()));
        }
        byte[] body = texts.json(refused.problem(), language(exchange));
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    private static Refused asRefused(Throwable failure) {
        return switch (failure) {
            case Refused refused -> refused;
            case ResponseStatusException answer -> refusal(Problem.of(answer.getStatusCode()));
            // No connection, a connection lost, or none free in the pool.
            case IOException unreachable -> refusal(Problem.SERVICE_AWAY);
            case TimeoutException exhausted -> refusal(Problem.SERVICE_AWAY);
            default -> refusal(Problem.INTERNAL_ERROR);
        };
    }

    private static Refused refusal(Problem problem) {
        return problem == Problem.SERVICE_AWAY ? new Refused(problem, SERVICE_RETURNS) : new Refused(problem);
    }

    private static Locale language(ServerWebExchange exchange) {
        Locale locale = exchange.getLocaleContext().getLocale();
        return locale == null ? Locale.ENGLISH : locale;
    }

    private static String secondsRoundedUp(Duration wait) {
        return Long.toString(wait.plusSeconds(1).minusNanos(1).toSeconds());
    }

    /** Carries the trace of the request: only here is it worth to take the trouble, so it isn't done everywhere. */
    private static Mono<Void> logged(ServerWebExchange exchange, Problem problem, Throwable failure) {
        return Mono.deferContextual(context -> {
            try (Scope _ = TRACE.setThreadLocalsFrom(context)) {
                log(exchange, problem, failure);
                return Mono.empty();
            }
        });
    }

    private static void log(ServerWebExchange exchange, Problem problem, Throwable failure) {
        String path = exchange.getRequest().getPath().value();
        if (problem == Problem.INTERNAL_ERROR) {
            LOG.error("{} failed", path, failure);
        } else if (problem.status().is5xxServerError()) {
            LOG.warn("{}: {} ({})", path, problem.code(), failure.getMessage());
        }
    }
}
