package io.ogtickets.gateway.guard;

import io.ogtickets.gateway.problem.Problem;
import io.ogtickets.gateway.problem.Refused;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Lets through only paths that every server reads alike: no escapes, no matrix parameters, no empty or dot segments. So
 * what a route matched here is what the service sees, and no disguise leads to its {@code /internal}.
 */
@Component
@Order(Guards.PATHS)
final class PlainPaths implements WebFilter {

    private static final Pattern PLAIN = Pattern.compile("(?:/(?!\\.{1,2}(?:/|$))[\\w.~:@=+,-]+)*+/?");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String path = exchange.getRequest().getURI().getRawPath();
        if (!PLAIN.matcher(path).matches()) {
            throw new Refused(Problem.NO_SUCH_ROUTE);
        }
        return chain.filter(exchange);
    }
}
