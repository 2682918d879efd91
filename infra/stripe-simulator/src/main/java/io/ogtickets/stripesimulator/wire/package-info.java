/** Stripe's objects as they look on the wire, to the merchant's calls and in webhooks alike. */
@NullMarked
package io.ogtickets.stripesimulator.wire;

import org.jspecify.annotations.NullMarked;
