/** How many tickets were sold, for how much, and what of it went back. */
@NullMarked
package io.ogtickets.order.sales;

import org.jspecify.annotations.NullMarked;
