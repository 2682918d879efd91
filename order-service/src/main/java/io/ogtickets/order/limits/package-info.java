/** How many tickets one person may have, as administrators set it. */
@NullMarked
package io.ogtickets.order.limits;

import org.jspecify.annotations.NullMarked;
