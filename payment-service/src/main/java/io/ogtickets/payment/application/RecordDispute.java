package io.ogtickets.payment.application;

import io.ogtickets.payment.domain.Dispute;
import io.ogtickets.payment.domain.DisputeNews;
import io.ogtickets.payment.domain.Disputes;
import io.ogtickets.payment.domain.Payment;
import io.ogtickets.payment.domain.Payments;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps what Stripe says of a dispute, and tells of each step. Works in the caller's transaction. */
@Component
class RecordDispute {

    private final Payments payments;
    private final Disputes disputes;
    private final PaymentEvents events;
    private final Clock clock;

    RecordDispute(Payments payments, Disputes disputes, PaymentEvents events, Clock clock) {
        this.payments = payments;
        this.disputes = disputes;
        this.events = events;
        this.clock = clock;
    }

    void from(DisputeNews news) {
        // A dispute names a capture, and may be heard of before the capture is.
        Payment payment = payments.lockByIntent(news.paymentIntent()).orElseThrow(NotYetKnown::new);
        Instant now = clock.instant();
        Optional<Dispute> known = disputes.findById(news.id());
        boolean isNew = known.map(dispute -> dispute.learn(news, now)).orElse(true);
        if (known.isEmpty()) {
            disputes.save(Dispute.open(news, payment.id(), now));
        }
        if (isNew) {
            events.tell(payment.dispute(news));
        }
    }
}
