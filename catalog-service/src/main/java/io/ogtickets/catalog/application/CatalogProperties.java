package io.ogtickets.catalog.application;

import io.ogtickets.platform.money.Money;
import io.ogtickets.platform.problem.Refusal;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the catalogue.
 *
 * @param currency in which everything is sold, ISO 4217: an order is paid in one
 */
@ConfigurationProperties("og.catalog")
record CatalogProperties(String currency) {

    /** Refuses a price in any other with {@code validation-failed}. */
    void demandOurs(Money price) {
        if (!price.currency().equals(currency)) {
            throw Refusal.invalid("price.currency", "other-currency");
        }
    }
}
