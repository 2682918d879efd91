package io.ogtickets.payment.stripe;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Stripe is reached. All tries together must end before the gateway gives up, 10 s.
 *
 * @param apiBase where the simulator listens; empty for the real Stripe
 * @param maxNetworkRetries by stripe-java, within one call
 */
@ConfigurationProperties("og.stripe")
record StripeProperties(
        String secretKey,
        String webhookSecret,
        @DefaultValue("") String apiBase,
        Duration connectTimeout,
        Duration readTimeout,
        int maxNetworkRetries) {}
