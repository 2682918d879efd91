package io.ogtickets.payment.config;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of payments.
 *
 * @param returnOrigins where Stripe's page may send a buyer back to: scheme, host and port
 * @param reconcileEvery after which time without news Stripe is asked about an open payment, and how often its list of
 *     events is read
 * @param webhookGrace how long a webhook may take before its event is looked for in Stripe's list
 * @param keepStripeEvents how long events that were handled are kept; longer than Stripe repeats a webhook, 3 days
 */
@ConfigurationProperties("og.payments")
public record PaymentProperties(
        List<URI> returnOrigins,
        Duration reconcileEvery,
        @DefaultValue("30s") Duration webhookGrace,
        @DefaultValue("30d") Duration keepStripeEvents) {}
