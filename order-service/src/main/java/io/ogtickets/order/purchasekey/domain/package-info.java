/** Keys, how they are sealed at rest, and what is derived from them. */
@NullMarked
package io.ogtickets.order.purchasekey.domain;

import org.jspecify.annotations.NullMarked;
