package io.ogtickets.stripesimulator.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the merchant asked for when opening a session.
 *
 * @param expiresAt the wished end; none is Stripe's default of 24 hours
 * @param intent what goes to the PaymentIntent: Stripe copies nothing there from the session itself
 */
public record SessionTerms(
        List<LineItem> lineItems,
        String successUrl,
        @Nullable String cancelUrl,
        @Nullable String clientReferenceId,
        @Nullable String customerEmail,
        @Nullable String locale,
        Map<String, String> metadata,
        @Nullable Instant expiresAt,
        PaymentIntentTerms intent) {

    // Stripe's smallest charge is 0.50 in the euro and most other currencies, its largest has eight digits.
    private static final long SMALLEST_TOTAL = 50;
    private static final long LARGEST_TOTAL = 99_999_999;

    public SessionTerms {
        long currencies = lineItems.stream()
                .map(item -> item.unitPrice().currency())
                .distinct()
                .count();
        if (currencies != 1) {
            throw StripeFailure.invalid("line_items", "All line items of a session must have the same currency.");
        }
        long total = sum(lineItems);
        if (total < SMALLEST_TOTAL) {
            throw StripeFailure.invalid(
                    "amount_too_small", "line_items", "The session's total must be at least 50 in minor units.");
        }
        if (total > LARGEST_TOTAL) {
            throw StripeFailure.invalid(
                    "amount_too_large", "line_items", "The session's total must be no more than 99999999.");
        }
    }

    public Money total() {
        return new Money(sum(lineItems), lineItems.getFirst().unitPrice().currency());
    }

    private static long sum(List<LineItem> items) {
        return items.stream().mapToLong(item -> item.total().amount()).sum();
    }
}
