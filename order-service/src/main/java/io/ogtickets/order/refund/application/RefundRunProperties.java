package io.ogtickets.order.refund.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How fast a cancelled session is refunded: Stripe takes no more than 100 calls a second from one seller.
 *
 * @param batch orders
 * @param pause between two batches
 * @param lookAgain after all were refunded, for orders that were paid meanwhile
 */
@ConfigurationProperties("og.refund-runs")
record RefundRunProperties(int batch, Duration pause, Duration lookAgain) {}
