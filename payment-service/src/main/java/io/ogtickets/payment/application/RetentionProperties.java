package io.ogtickets.payment.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long it stays known who paid.
 *
 * @param paid from when the money came
 * @param unpaid from when a payment was opened that came to nothing
 */
@ConfigurationProperties("og.payments.retention")
public record RetentionProperties(Duration paid, Duration unpaid) {}
