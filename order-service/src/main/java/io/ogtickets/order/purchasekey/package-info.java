/** The order's half of the double key. */
@NullMarked
package io.ogtickets.order.purchasekey;

import org.jspecify.annotations.NullMarked;
