/** Keys and shares. */
@NullMarked
package io.ogtickets.order.purchasekey.domain;

import org.jspecify.annotations.NullMarked;
