package io.ogtickets.stripesimulator.application;

import io.ogtickets.stripesimulator.domain.CheckoutSession;
import io.ogtickets.stripesimulator.domain.PaymentIntent;
import io.ogtickets.stripesimulator.domain.Refund;
import io.ogtickets.stripesimulator.domain.RefundStatus;
import io.ogtickets.stripesimulator.domain.RefundTerms;
import io.ogtickets.stripesimulator.domain.SessionId;
import io.ogtickets.stripesimulator.ledger.Ledger;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The merchant gives money back, and refunds come to their end. */
@Component
public class RefundCharge {

    private final Ledger ledger;
    private final Clock clock;

    RefundCharge(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The PaymentIntent as the new refund, its last, leaves it. */
    public PaymentIntent refund(SessionId id, RefundTerms terms) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return intentOf(ledger.change(id, session -> session.refund(terms, now)));
    }

    /** A refund that is under way, or that succeeded, ends so. */
    public PaymentIntent settle(String refundId, RefundStatus end) {
        return intentOf(ledger.change(
                ledger.sessionOf("refund", refundId), session -> session.settleRefund(refundId, end, clock.instant())));
    }

    /** Lets the refunds that were made before then become what their card says. */
    void settleThoseBefore(Instant then) {
        ledger.charged().stream()
                .flatMap(intent -> intent.refunds().stream())
                .filter(refund -> refund.becomes() != null && refund.createdAt().isBefore(then))
                .forEach(this::settle);
    }

    private void settle(Refund refund) {
        settle(refund.id(), Objects.requireNonNull(refund.becomes()));
    }

    private static PaymentIntent intentOf(CheckoutSession session) {
        return Objects.requireNonNull(session.paymentIntent());
    }
}
