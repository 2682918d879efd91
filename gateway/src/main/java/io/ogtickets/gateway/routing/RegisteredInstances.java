package io.ogtickets.gateway.routing;

import java.time.Duration;
import java.util.List;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.cloud.client.discovery.DiscoveryClient;
import org.springframework.cloud.loadbalancer.core.ServiceInstanceListSupplier;
import reactor.core.publisher.Flux;

/**
 * The instances of a service as the registry's client has them in memory. Spring Cloud LoadBalancer's own supplier puts
 * a cache and a thread pool before it, which costs each request more than the look itself.
 */
record RegisteredInstances(String service, DiscoveryClient registry) implements ServiceInstanceListSupplier {

    /** Somewhat longer than the client takes to hear of a new instance, {@code registry-fetch-interval-seconds}. */
    static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    @Override
    public String getServiceId() {
        return service;
    }

    @Override
    public Flux<List<ServiceInstance>> get() {
        List<ServiceInstance> known = registry.getInstances(service);
        return known.isEmpty() ? awaited() : Flux.just(known);
    }

    /** A service that was restarted works before it is known here that it does; its clients needn't notice. */
    private Flux<List<ServiceInstance>> awaited() {
        return Flux.interval(LOOK_AGAIN)
                .map(_ -> registry.getInstances(service))
                .filter(instances -> !instances.isEmpty())
                .take(PATIENCE)
                .take(1)
                .defaultIfEmpty(List.of());
    }
}
