package io.ogtickets.catalog.web;

import io.ogtickets.platform.money.Money;
import io.ogtickets.platform.problem.Refusal;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * A price.
 *
 * @param amount minor units; Stripe charges no less than 50 cents (docs.stripe.com/currencies)
 */
record PriceRequest(
        @NotNull @Min(50) @Max(10_000_000) Long amount,
        @NotNull @Pattern(regexp = "[A-Z]{3}") String currency) {

    Money price() {
        try {
            return new Money(amount, currency);
        } catch (IllegalArgumentException _) {
            throw Refusal.invalid("price.currency", "unknown");
        }
    }
}
