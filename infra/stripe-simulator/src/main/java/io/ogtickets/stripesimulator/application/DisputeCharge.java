package io.ogtickets.stripesimulator.application;

import io.ogtickets.stripesimulator.domain.Dispute;
import io.ogtickets.stripesimulator.domain.DisputeStatus;
import io.ogtickets.stripesimulator.domain.PaymentIntent;
import io.ogtickets.stripesimulator.domain.PaymentIntentId;
import io.ogtickets.stripesimulator.ledger.Ledger;
import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The payer's bank demands money back, and the banks decide. */
@Component
public class DisputeCharge {

    private final Ledger ledger;
    private final Clock clock;

    DisputeCharge(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    public Dispute open(PaymentIntentId intent, String reason) {
        PaymentIntent changed = Objects.requireNonNull(ledger.change(
                        ledger.sessionOf("payment_intent", intent.value()),
                        session -> session.dispute(reason, clock.instant()))
                .paymentIntent());
        return changed.disputes().getLast();
    }

    public Dispute close(String disputeId, DisputeStatus end) {
        return Objects.requireNonNull(ledger.change(
                                ledger.sessionOf("dispute", disputeId),
                                session -> session.closeDispute(disputeId, end, clock.instant()))
                        .paymentIntent())
                .dispute(disputeId);
    }
}
