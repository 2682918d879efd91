package io.ogtickets.order.limits.application;

import io.ogtickets.order.ordering.domain.PurchaseLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Tickets a person, until an administrator sets other limits. */
@ConfigurationProperties("og.orders.limits")
record DefaultLimits(int perSession, int perGames) {

    PurchaseLimits limits() {
        return new PurchaseLimits(perSession, perGames);
    }
}
