/** Prints invoices as tagged PDF. */
@NullMarked
package io.ogtickets.order.invoice.pdf;

import org.jspecify.annotations.NullMarked;
