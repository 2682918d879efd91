/** Places: how many there are and how many are taken. */
@NullMarked
package io.ogtickets.order.inventory;

import org.jspecify.annotations.NullMarked;
