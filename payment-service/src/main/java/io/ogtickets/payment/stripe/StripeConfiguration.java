package io.ogtickets.payment.stripe;

import com.stripe.StripeClient;
import com.stripe.StripeClient.StripeClientBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** stripe-java, made ready; in production it speaks to the real Stripe or not at all. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StripeProperties.class)
class StripeConfiguration {

    @Bean
    StripeClient stripeClient(StripeProperties properties, Environment environment) {
        StripeClientBuilder client = StripeClient.builder()
                .setApiKey(properties.secretKey())
                .setConnectTimeout(Math.toIntExact(properties.connectTimeout().toMillis()))
                .setReadTimeout(Math.toIntExact(properties.readTimeout().toMillis()))
                .setMaxNetworkRetries(properties.maxNetworkRetries());
        if (!properties.apiBase().isBlank()) {
            if (environment.acceptsProfiles(Profiles.of("production"))) {
                throw new IllegalStateException(
                        "STRIPE_API_BASE is set: in production only the real Stripe takes money. Unset it.");
            }
            client.setApiBase(properties.apiBase());
        }
        return client.build();
    }
}
