/** Changes carts, and shows them at the server's prices. */
@NullMarked
package io.ogtickets.order.cart.application;

import org.jspecify.annotations.NullMarked;
