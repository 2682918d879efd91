package io.ogtickets.gateway.routing;

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

    @Override
    public String getServiceId() {
        return service;
    }

    @Override
    public Flux<List<ServiceInstance>> get() {
        return Flux.just(registry.getInstances(service));
    }
}
