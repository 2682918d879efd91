package io.ogtickets.gateway.routing;

import org.springframework.cloud.client.discovery.DiscoveryClient;
import org.springframework.cloud.loadbalancer.core.ServiceInstanceListSupplier;
import org.springframework.cloud.loadbalancer.support.LoadBalancerClientFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** What goes into the small context that the load balancer has for each service, and not into the gateway's own. */
class InstancesOfEachService {

    @Bean
    ServiceInstanceListSupplier registeredInstances(Environment ofService, DiscoveryClient registry) {
        String service = ofService.getRequiredProperty(LoadBalancerClientFactory.PROPERTY_NAME);
        return new RegisteredInstances(service, registry);
    }
}
