package io.ogtickets.stripesimulator.api;

import io.ogtickets.stripesimulator.api.EventQuery.Period;
import io.ogtickets.stripesimulator.domain.PaymentIntent;
import io.ogtickets.stripesimulator.wire.ListObject;
import io.ogtickets.stripesimulator.wire.RefundObject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which refunds a list asks for, see docs.stripe.com/api/refunds/list. */
record RefundQuery(
        @Nullable String paymentIntent,
        @Nullable String charge,
        Period created,
        int limit,
        @Nullable String startingAfter) {

    private static final Comparator<RefundObject> NEWEST_FIRST = Comparator.comparingLong(RefundObject::created)
            .thenComparing(RefundObject::id)
            .reversed();

    static RefundQuery of(StripeForm form) {
        return new RefundQuery(
                form.text("payment_intent").orElse(null),
                form.text("charge").orElse(null),
                Period.of(form),
                form.text("limit").isPresent() ? (int) form.requiredNumber("limit", 1, 100) : 10,
                form.text("starting_after").orElse(null));
    }

    ListObject<RefundObject> page(Collection<PaymentIntent> charged) {
        List<RefundObject> all = charged.stream()
                .filter(intent -> paymentIntent == null
                        || paymentIntent.equals(intent.id().value()))
                .filter(intent -> charge == null || charge.equals(intent.latestCharge()))
                .flatMap(intent -> intent.refunds().stream().map(refund -> RefundObject.of(intent, refund)))
                .filter(refund -> created.contains(refund.created()))
                .sorted(NEWEST_FIRST)
                .toList();
        int from = 1 + all.stream().map(RefundObject::id).toList().indexOf(String.valueOf(startingAfter));
        List<RefundObject> page = all.subList(from, Math.min(all.size(), from + limit));
        return new ListObject<>("/v1/refunds", from + page.size() < all.size(), page);
    }
}
