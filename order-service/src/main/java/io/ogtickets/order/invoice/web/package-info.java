/** Invoices over HTTP, for their buyers. */
@NullMarked
package io.ogtickets.order.invoice.web;

import org.jspecify.annotations.NullMarked;
