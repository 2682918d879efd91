package io.ogtickets.gateway.guard;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.OPTIONS;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import io.ogtickets.gateway.problem.Problem;
import io.ogtickets.gateway.problem.Refused;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Refuses methods that no API of ours speaks; a service's container would refuse them too, in words of its own. */
@Component
@Order(Guards.METHODS)
final class KnownMethods implements WebFilter {

    private static final Set<HttpMethod> KNOWN = Set.of(GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS);

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!KNOWN.contains(exchange.getRequest().getMethod())) {
            throw new Refused(Problem.METHOD_REFUSED);
        }
        return chain.filter(exchange);
    }
}
