package io.ogtickets.order.invoice.application;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of invoices.
 *
 * @param vatBasisPoints VAT in hundredths of a percent
 * @param timeZone by which an invoice belongs to a year
 */
@ConfigurationProperties("og.invoices")
record InvoiceProperties(int vatBasisPoints, ZoneId timeZone) {}
