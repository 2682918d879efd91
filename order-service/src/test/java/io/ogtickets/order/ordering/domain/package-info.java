/** The order's rules. */
@NullMarked
package io.ogtickets.order.ordering.domain;

import org.jspecify.annotations.NullMarked;
