/** Looks for refunds that wait, and for cancelled sessions. */
@NullMarked
package io.ogtickets.order.refund.schedule;

import org.jspecify.annotations.NullMarked;
