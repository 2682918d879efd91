/** order-service as others see it. */
@NullMarked
package io.ogtickets.order;

import org.jspecify.annotations.NullMarked;
