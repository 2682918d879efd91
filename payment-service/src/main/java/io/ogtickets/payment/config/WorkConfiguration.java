package io.ogtickets.payment.config;

import io.ogtickets.payment.application.CatchUpWithStripe;
import io.ogtickets.payment.application.ForgetStripeEvents;
import io.ogtickets.payment.application.HandleStripeEvents;
import io.ogtickets.payment.application.MakeRefunds;
import io.ogtickets.payment.application.ReconcilePayments;
import io.ogtickets.payment.application.RetentionProperties;
import io.ogtickets.platform.work.BackgroundWork;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What goes on without a request. Each bean is woken by the use case that has work for it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({PaymentProperties.class, RetentionProperties.class})
class WorkConfiguration {

    /** Only events that another instance stored and then died over wait for this look. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private static final Duration FORGET_EVERY = Duration.ofHours(1);

    @Bean
    BackgroundWork stripeEventWork(HandleStripeEvents events) {
        return new BackgroundWork("stripe-events", LOOK_AGAIN, events::handleSome);
    }

    @Bean
    BackgroundWork reconciliation(ReconcilePayments payments, PaymentProperties properties) {
        return new BackgroundWork("reconciliation", properties.reconcileEvery(), payments::reconcileSome);
    }

    /** Refunds that wait for their next try come up at this look. */
    @Bean
    BackgroundWork refundWork(MakeRefunds refunds) {
        return new BackgroundWork("refunds", LOOK_AGAIN, refunds::makeSome);
    }

    @Bean
    BackgroundWork catchingUp(CatchUpWithStripe stripe, PaymentProperties properties) {
        return new BackgroundWork("catching-up", properties.reconcileEvery(), stripe::readOn);
    }

    @Bean
    BackgroundWork forgetting(ForgetStripeEvents events) {
        return new BackgroundWork("forgetting", FORGET_EVERY, events::forget);
    }
}
