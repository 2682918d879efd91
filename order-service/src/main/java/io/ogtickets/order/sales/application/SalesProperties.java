package io.ogtickets.order.sales.application;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of sales figures.
 *
 * @param timeZone by which a sale belongs to a day
 * @param currency of sums over no sale at all, ISO 4217
 */
@ConfigurationProperties("og.sales")
record SalesProperties(ZoneId timeZone, String currency) {}
