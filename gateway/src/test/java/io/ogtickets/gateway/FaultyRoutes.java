package io.ogtickets.gateway;

import static org.springframework.cloud.gateway.support.RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;

/** Routes to services that are in trouble, beside the real ones. */
@TestConfiguration(proxyBeanMethods = false)
class FaultyRoutes {

    @Bean
    RouteLocator faulty(RouteLocatorBuilder routes) {
        return routes.routes()
                .route(route -> route.path("/test/unknown").uri("lb://unknown-service"))
                .route(route -> route.path("/test/dead").uri("lb://dead-service"))
                .route(route -> route.path("/test/silent")
                        .metadata(RESPONSE_TIMEOUT_ATTR, 200)
                        .uri("lb://slow-service"))
                .build();
    }
}
