/** The way to Stripe, tried alone. */
@NullMarked
package io.ogtickets.payment.stripe;

import org.jspecify.annotations.NullMarked;
