/** The use cases around a payment, and the ports to Stripe and to order-service; the one place that opens transactions. */
@NullMarked
package io.ogtickets.payment.application;

import org.jspecify.annotations.NullMarked;
