/** The cart over HTTP, for its owner. */
@NullMarked
package io.ogtickets.order.cart.web;

import org.jspecify.annotations.NullMarked;
