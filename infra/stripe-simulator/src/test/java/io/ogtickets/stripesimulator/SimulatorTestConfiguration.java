package io.ogtickets.stripesimulator;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistrar;

@TestConfiguration(proxyBeanMethods = false)
class SimulatorTestConfiguration {

    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock();
    }

    @Bean(destroyMethod = "close")
    WebhookReceiver webhookReceiver() {
        return new WebhookReceiver();
    }

    @Bean
    DynamicPropertyRegistrar webhookUrl(WebhookReceiver receiver) {
        return registry -> registry.add("WEBHOOK_URL", receiver::url);
    }
}
