/** Orders from placing to payment or expiry. */
@NullMarked
package io.ogtickets.order.ordering;

import org.jspecify.annotations.NullMarked;
