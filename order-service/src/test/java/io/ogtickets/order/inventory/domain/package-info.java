/** Who gets places. */
@NullMarked
package io.ogtickets.order.inventory.domain;

import org.jspecify.annotations.NullMarked;
