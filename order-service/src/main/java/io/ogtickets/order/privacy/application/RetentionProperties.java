package io.ogtickets.order.privacy.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long it stays known who somebody was.
 *
 * @param carts from the last change of a cart
 * @param unpaidOrders from when an order was placed that nothing was paid for
 * @param paidOrders from the end of the last session that an order is for
 */
@ConfigurationProperties("og.orders.retention")
record RetentionProperties(Duration carts, Duration unpaidOrders, Duration paidOrders) {}
