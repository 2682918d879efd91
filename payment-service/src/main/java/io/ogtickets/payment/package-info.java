/** Takes money for orders through Stripe Checkout, and tells what came of it. */
@NullMarked
package io.ogtickets.payment;

import org.jspecify.annotations.NullMarked;
