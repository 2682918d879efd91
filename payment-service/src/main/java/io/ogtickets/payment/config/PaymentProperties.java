package io.ogtickets.payment.config;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings of payments.
 *
 * @param returnOrigins where Stripe's page may send a buyer back to: scheme, host and port
 * @param reconcileEvery after which time without news Stripe is asked about an open payment
 */
@ConfigurationProperties("og.payments")
public record PaymentProperties(List<URI> returnOrigins, Duration reconcileEvery) {}
