/** What a spectator means to buy. */
@NullMarked
package io.ogtickets.order.cart;

import org.jspecify.annotations.NullMarked;
