/** The service as a whole, between a Stripe and an order-service of the tests' own. */
@NullMarked
package io.ogtickets.payment;

import org.jspecify.annotations.NullMarked;
