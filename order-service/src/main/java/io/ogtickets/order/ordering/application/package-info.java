/** What can be done with an order. */
@NullMarked
package io.ogtickets.order.ordering.application;

import org.jspecify.annotations.NullMarked;
