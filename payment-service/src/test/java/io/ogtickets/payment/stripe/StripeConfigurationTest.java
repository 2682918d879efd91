package io.ogtickets.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.StripeClient;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class StripeConfigurationTest {

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withUserConfiguration(StripeConfiguration.class)
            .withPropertyValues(
                    "og.stripe.secret-key=sk_test_1",
                    "og.stripe.webhook-secret=whsec_1",
                    "og.stripe.connect-timeout=1s",
                    "og.stripe.read-timeout=1s",
                    "og.stripe.max-network-retries=1");

    @Test
    void productionRefusesToStartWithASimulator() {
        service.withPropertyValues("og.stripe.api-base=http://localhost:8090", "spring.profiles.active=production")
                .run(context -> assertThat(context)
                        .hasFailed()
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("STRIPE_API_BASE"));
    }

    @Test
    void productionStartsWithTheRealStripe() {
        service.withPropertyValues("spring.profiles.active=production")
                .run(context -> assertThat(context).hasSingleBean(StripeClient.class));
    }

    @Test
    void elsewhereASimulatorIsWelcome() {
        service.withPropertyValues("og.stripe.api-base=http://localhost:8090")
                .run(context -> assertThat(context).hasSingleBean(StripeClient.class));
    }
}
