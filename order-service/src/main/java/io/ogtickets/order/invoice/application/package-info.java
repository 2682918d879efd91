/** Numbers invoices without gaps, and has them printed. */
@NullMarked
package io.ogtickets.order.invoice.application;

import org.jspecify.annotations.NullMarked;
