/** Troubles on demand: what the real Stripe and the real network do now and then, done when a test wants it. */
@NullMarked
package io.ogtickets.stripesimulator.fault;

import org.jspecify.annotations.NullMarked;
