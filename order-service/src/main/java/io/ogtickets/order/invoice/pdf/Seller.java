package io.ogtickets.order.invoice.pdf;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who sells, as it must stand on every invoice.
 *
 * @param siret number in the French business register, 14 digits
 * @param vatNumber intra-Community VAT number
 */
@ConfigurationProperties("og.invoices.seller")
record Seller(String name, String address, String siret, String vatNumber) {}
