package io.ogtickets.gateway.routing;

import java.net.ConnectException;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Offers a request once more, to the next instance, if no connection was made to the first: then nothing of it was sent,
 * and nothing can have happened yet, whatever its method. Spring Cloud Gateway's own {@code Retry} would gather the body
 * of every request in memory for this.
 */
@Component
final class NextInstance implements GlobalFilter, Ordered {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return chain.filter(exchange).onErrorResume(ConnectException.class, _ -> {
            ServerWebExchangeUtils.reset(exchange);
            return chain.filter(exchange);
        });
    }

    /** Before the filters of the routes and before the load balancer, so that all of them run anew. */
    @Override
    public int getOrder() {
        return 0;
    }
}
