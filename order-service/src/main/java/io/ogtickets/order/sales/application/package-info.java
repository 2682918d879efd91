/** Keeps the figures with each payment and refund, and adds them up. */
@NullMarked
package io.ogtickets.order.sales.application;

import org.jspecify.annotations.NullMarked;
