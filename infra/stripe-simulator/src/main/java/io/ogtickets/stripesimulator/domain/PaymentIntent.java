package io.ogtickets.stripesimulator.domain;

import static io.ogtickets.stripesimulator.domain.PaymentIntentStatus.REQUIRES_ACTION;
import static io.ogtickets.stripesimulator.domain.PaymentIntentStatus.REQUIRES_PAYMENT_METHOD;
import static io.ogtickets.stripesimulator.domain.PaymentIntentStatus.SUCCEEDED;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The money side of a session.
 *
 * @param lastDecline the refusal of the latest attempt, none once it succeeded
 * @param latestCharge the capture, {@code ch_…}, once there is one
 * @param card which card was last tried, if it was one that is known
 */
public record PaymentIntent(
        PaymentIntentId id,
        Money amount,
        PaymentIntentTerms terms,
        Instant createdAt,
        PaymentIntentStatus status,
        @Nullable Decline lastDecline,
        @Nullable String latestCharge,
        @Nullable String paymentMethod,
        @Nullable TestCard card,
        List<Refund> refunds,
        List<Dispute> disputes) {

    /** A journal of an older simulator knows no refunds and no disputes. */
    public PaymentIntent {
        refunds = List.copyOf(Objects.requireNonNullElse(refunds, List.of()));
        disputes = List.copyOf(Objects.requireNonNullElse(disputes, List.of()));
    }

    static PaymentIntent of(Money amount, PaymentIntentTerms terms, Instant now) {
        return new PaymentIntent(
                PaymentIntentId.next(),
                amount,
                terms,
                now,
                REQUIRES_PAYMENT_METHOD,
                null,
                null,
                null,
                null,
                List.of(),
                List.of());
    }

    PaymentIntent captured(TestCard by) {
        String charge = "ch_3" + RandomText.ofLength(23);
        String method = "pm_1" + RandomText.ofLength(23);
        return new PaymentIntent(
                id, amount, terms, createdAt, SUCCEEDED, null, charge, method, by, List.of(), List.of());
    }

    PaymentIntent declined(Decline decline) {
        return tried(REQUIRES_PAYMENT_METHOD, decline, null);
    }

    PaymentIntent challenged(TestCard by) {
        return tried(REQUIRES_ACTION, null, by);
    }

    private PaymentIntent tried(PaymentIntentStatus next, @Nullable Decline decline, @Nullable TestCard by) {
        return new PaymentIntent(id, amount, terms, createdAt, next, decline, null, null, by, List.of(), List.of());
    }

    PaymentIntent with(Refund changed) {
        List<Refund> all = Stream.concat(
                        refunds.stream().filter(refund -> !refund.id().equals(changed.id())), Stream.of(changed))
                .toList();
        return with(all, disputes);
    }

    PaymentIntent with(Dispute changed) {
        List<Dispute> all = Stream.concat(
                        disputes.stream().filter(dispute -> !dispute.id().equals(changed.id())), Stream.of(changed))
                .toList();
        return with(refunds, all);
    }

    private PaymentIntent with(List<Refund> otherRefunds, List<Dispute> otherDisputes) {
        return new PaymentIntent(
                id,
                amount,
                terms,
                createdAt,
                status,
                lastDecline,
                latestCharge,
                paymentMethod,
                card,
                otherRefunds,
                otherDisputes);
    }

    /** What was given back, or is on its way, in minor units. */
    public long amountRefunded() {
        return refunds.stream()
                .filter(Refund::counts)
                .mapToLong(refund -> refund.amount().amount())
                .sum();
    }

    public Refund refund(String refundId) {
        return refunds.stream()
                .filter(refund -> refund.id().equals(refundId))
                .findFirst()
                .orElseThrow(() -> StripeFailure.noSuch("refund", "id", refundId));
    }

    public Dispute dispute(String disputeId) {
        return disputes.stream()
                .filter(dispute -> dispute.id().equals(disputeId))
                .findFirst()
                .orElseThrow(() -> StripeFailure.noSuch("dispute", "id", disputeId));
    }
}
