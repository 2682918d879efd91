package io.ogtickets.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.cloud.client.DefaultServiceInstance;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.cloud.client.discovery.DiscoveryClient;
import reactor.test.StepVerifier;

class RegisteredInstancesTest {

    private static final ServiceInstance INSTANCE =
            new DefaultServiceInstance("order-1", "order-service", "127.0.0.1", 8083, false);

    private final Registry registry = new Registry();
    private final RegisteredInstances instances = new RegisteredInstances("order-service", registry);

    @Test
    void areToldAtOnce() {
        registry.known.add(INSTANCE);

        assertThat(instances.get().blockFirst(Duration.ZERO)).containsExactly(INSTANCE);
    }

    @Test
    void areAwaitedWhileNoneIsKnown() {
        StepVerifier.withVirtualTime(instances)
                .expectSubscription()
                .expectNoEvent(Duration.ofSeconds(2))
                .then(() -> registry.known.add(INSTANCE))
                .thenAwait(Duration.ofMillis(100))
                .expectNext(List.of(INSTANCE))
                .verifyComplete();
    }

    @Test
    void areNotAwaitedForEver() {
        StepVerifier.withVirtualTime(instances)
                .thenAwait(RegisteredInstances.PATIENCE)
                .expectNext(List.of())
                .verifyComplete();
    }

    private static final class Registry implements DiscoveryClient {

        private final List<ServiceInstance> known = new ArrayList<>();

        @Override
        public String description() {
            return "registry";
        }

        @Override
        public List<ServiceInstance> getInstances(String service) {
            return List.copyOf(known);
        }

        @Override
        public List<String> getServices() {
            return List.of("order-service");
        }
    }
}
