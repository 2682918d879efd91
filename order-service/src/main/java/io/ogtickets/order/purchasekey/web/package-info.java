/** Gives shares to ticket-service. */
@NullMarked
package io.ogtickets.order.purchasekey.web;

import org.jspecify.annotations.NullMarked;
