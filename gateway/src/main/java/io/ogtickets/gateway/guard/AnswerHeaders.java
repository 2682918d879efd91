package io.ogtickets.gateway.guard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Adds to every answer what a browser needs to handle it safely, where the service didn't say otherwise. */
@Component
@Order(Guards.ANSWER_HEADERS)
final class AnswerHeaders implements WebFilter {

    private final Map<String, String> defaults = new LinkedHashMap<>(Map.of(
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "no-referrer",
            "Content-Security-Policy",
            "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox",
            HttpHeaders.CACHE_CONTROL,
            "no-store"));

    AnswerHeaders(GuardProperties settings) {
        if (settings.publicUrl().startsWith("https:")) {
            defaults.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getResponse()
                .beforeCommit(() -> Mono.fromRunnable(() -> {
                    HttpHeaders headers = exchange.getResponse().getHeaders();
                    defaults.forEach((name, value) -> headers.putIfAbsent(name, List.of(value)));
                }));
        return chain.filter(exchange);
    }
}
