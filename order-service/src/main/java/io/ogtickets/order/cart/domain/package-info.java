/** The rules of a cart: what fits into it, how two become one, and what its buyer is to be warned of. */
@NullMarked
package io.ogtickets.order.cart.domain;

import org.jspecify.annotations.NullMarked;
