/** Listens to payment-service. */
@NullMarked
package io.ogtickets.order.ordering.messaging;

import org.jspecify.annotations.NullMarked;
