package io.ogtickets.stripesimulator.api;

import org.jspecify.annotations.Nullable;

/**
 * A call of the merchant's, as far as every endpoint cares.
 *
 * @param route method and path
 * @param publicUrl where payers reach the simulator
 */
record StripeRequest(
        String route, StripeForm form, @Nullable String idempotencyKey, String apiVersion, String publicUrl) {}
