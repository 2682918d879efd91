package io.ogtickets.payment.config;

import io.ogtickets.payment.application.HandleStripeEvents;
import io.ogtickets.payment.application.ReconcilePayments;
import io.ogtickets.payment.application.RepeatedWork;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What goes on without a request. Each bean is woken by the use case that has work for it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PaymentProperties.class)
class BackgroundWork {

    /** Only events that another instance stored and then died over wait for this look. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    @Bean
    RepeatedWork stripeEventWork(HandleStripeEvents events) {
        return new RepeatedWork("stripe-events", LOOK_AGAIN, events::handleWaiting);
    }

    @Bean
    RepeatedWork reconciliation(ReconcilePayments payments, PaymentProperties properties) {
        return new RepeatedWork("reconciliation", properties.reconcileEvery(), payments::reconcileDue);
    }
}
