/** The routes for spectators and for Stripe's webhooks. */
@NullMarked
package io.ogtickets.payment.web;

import org.jspecify.annotations.NullMarked;
