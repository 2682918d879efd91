/** Folds new figures into the sums now and then. */
@NullMarked
package io.ogtickets.order.sales.schedule;

import org.jspecify.annotations.NullMarked;
