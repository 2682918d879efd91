/** Stands in for Stripe where no Stripe key is at hand; never part of a production deployment. */
@NullMarked
package io.ogtickets.stripesimulator;

import org.jspecify.annotations.NullMarked;
