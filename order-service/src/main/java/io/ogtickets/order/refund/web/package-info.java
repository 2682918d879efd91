/** Refunds over HTTP, for buyers and for administrators. */
@NullMarked
package io.ogtickets.order.refund.web;

import org.jspecify.annotations.NullMarked;
