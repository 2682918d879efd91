package io.ogtickets.order.config;

import io.ogtickets.order.ordering.domain.Orders;
import jakarta.persistence.EntityManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the domain's collections known to the container, of which they know nothing. */
@Configuration(proxyBeanMethods = false)
class PersistenceConfiguration {

    @Bean
    Orders orders(EntityManager entities) {
        return new Orders(entities);
    }
}
