/** Stripe through stripe-java; no other package knows its types. */
@NullMarked
package io.ogtickets.payment.stripe;

import org.jspecify.annotations.NullMarked;
