package io.ogtickets.order.ordering.application;

import io.ogtickets.platform.work.GroupCommit;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of orders.
 *
 * @param hold how long an unpaid order keeps its places
 * @param placing how many orders are placed together
 */
@ConfigurationProperties("og.orders")
record OrderProperties(Duration hold, HoldExtension holdExtension, GroupCommit.Size placing) {}
