package io.ogtickets.order.cart.application;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of carts.
 *
 * @param currency in which totals are given, ISO 4217
 */
@ConfigurationProperties("og.cart")
record CartProperties(String currency) {}
