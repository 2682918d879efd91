package io.ogtickets.stripesimulator.api;

import io.ogtickets.stripesimulator.domain.RefundTerms;
import io.ogtickets.stripesimulator.domain.StripeFailure;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code POST /v1/refunds} asks for.
 *
 * @param object {@code payment_intent} or {@code charge}
 * @param id which of them
 */
record RefundForm(String object, String id, RefundTerms terms) {

    private static final long LARGEST = 99_999_999;
    private static final Set<String> REASONS = Set.of("duplicate", "fraudulent", "requested_by_customer");

    static RefundForm read(StripeForm form) {
        Optional<String> intent = form.text("payment_intent");
        String id = intent.or(() -> form.text("charge")).orElseThrow(() -> StripeFailure.missing("payment_intent"));
        return new RefundForm(intent.isPresent() ? "payment_intent" : "charge", id, terms(form));
    }

    private static RefundTerms terms(StripeForm form) {
        Optional<String> reason = form.text("reason");
        if (reason.isPresent() && !REASONS.contains(reason.get())) {
            throw StripeFailure.invalid("reason", "Invalid reason: must be one of " + String.join(", ", REASONS));
        }
        boolean partial = form.text("amount").isPresent();
        return new RefundTerms(
                partial ? form.requiredNumber("amount", 1, LARGEST) : null,
                reason.orElse(null),
                form.texts("metadata"));
    }
}
