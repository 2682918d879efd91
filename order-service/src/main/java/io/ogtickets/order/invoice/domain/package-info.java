/** What an invoice says, and how VAT is reckoned. */
@NullMarked
package io.ogtickets.order.invoice.domain;

import org.jspecify.annotations.NullMarked;
