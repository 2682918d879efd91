/** What happens to orders by the passing of time. */
@NullMarked
package io.ogtickets.order.ordering.schedule;

import org.jspecify.annotations.NullMarked;
