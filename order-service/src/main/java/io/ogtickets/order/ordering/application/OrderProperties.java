package io.ogtickets.order.ordering.application;

import io.ogtickets.order.ordering.domain.PurchaseLimits;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of orders.
 *
 * @param hold how long an unpaid order keeps its places
 * @param limits tickets a person
 */
@ConfigurationProperties("og.orders")
record OrderProperties(Duration hold, PurchaseLimits limits) {}
