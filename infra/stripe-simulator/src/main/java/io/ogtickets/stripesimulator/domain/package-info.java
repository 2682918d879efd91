/** What Stripe does with a Checkout Session: open it, take a card, complete, expire. */
@NullMarked
package io.ogtickets.stripesimulator.domain;

import org.jspecify.annotations.NullMarked;
