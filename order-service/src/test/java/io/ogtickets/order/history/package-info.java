/** Random lives of a box office, in memory: whatever happens and dies in whatever order, all must add up. */
@NullMarked
package io.ogtickets.order.history;

import org.jspecify.annotations.NullMarked;
