/** Invoices with VAT. */
@NullMarked
package io.ogtickets.order.invoice;

import org.jspecify.annotations.NullMarked;
