package io.ogtickets.stripesimulator.control;

import io.ogtickets.stripesimulator.application.DisputeCharge;
import io.ogtickets.stripesimulator.application.ExpireSession;
import io.ogtickets.stripesimulator.application.RefundCharge;
import io.ogtickets.stripesimulator.domain.DisputeStatus;
import io.ogtickets.stripesimulator.domain.PaymentIntent;
import io.ogtickets.stripesimulator.domain.PaymentIntentId;
import io.ogtickets.stripesimulator.domain.RefundStatus;
import io.ogtickets.stripesimulator.domain.SessionId;
import io.ogtickets.stripesimulator.domain.StripeFailure;
import io.ogtickets.stripesimulator.ledger.Ledger;
import io.ogtickets.stripesimulator.wire.DisputeObject;
import io.ogtickets.stripesimulator.wire.RefundObject;
import io.ogtickets.stripesimulator.wire.SessionObject;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Brings about, at once, what else takes days: a session's end, a dispute, the end of a refund or of a dispute. */
@RestController
@RequestMapping("/_simulator")
class EndingsController {

    /** How it ends: {@code won}, {@code lost}, {@code succeeded} or {@code failed}. */
    record Ending(@Nullable String status) {}

    private final ExpireSession expireSession;
    private final DisputeCharge disputes;
    private final RefundCharge refunds;
    private final Ledger ledger;

    EndingsController(ExpireSession expireSession, DisputeCharge disputes, RefundCharge refunds, Ledger ledger) {
        this.expireSession = expireSession;
        this.disputes = disputes;
        this.refunds = refunds;
        this.ledger = ledger;
    }

    @PostMapping("/sessions/{id}/expiry")
    SessionObject expire(@PathVariable String id) {
        return SessionObject.of(expireSession.expire(new SessionId(id)));
    }

    @PostMapping("/payment_intents/{id}/disputes")
    DisputeObject dispute(@PathVariable String id) {
        PaymentIntentId intent = new PaymentIntentId(id);
        return DisputeObject.of(ledger.paymentIntent(intent), disputes.open(intent, "fraudulent"));
    }

    @PostMapping("/disputes/{id}")
    DisputeObject closeDispute(@PathVariable String id, @RequestBody Ending ending) {
        PaymentIntent intent = ledger.intentOf("dispute", id);
        return DisputeObject.of(
                intent,
                disputes.close(
                        id,
                        switch (String.valueOf(ending.status())) {
                            case "won" -> DisputeStatus.WON;
                            case "lost" -> DisputeStatus.LOST;
                            default -> throw StripeFailure.invalid("status", "A dispute ends 'won' or 'lost'.");
                        }));
    }

    @PostMapping("/refunds/{id}")
    RefundObject settleRefund(@PathVariable String id, @RequestBody Ending ending) {
        PaymentIntent intent = refunds.settle(
                id,
                switch (String.valueOf(ending.status())) {
                    case "succeeded" -> RefundStatus.SUCCEEDED;
                    case "failed" -> RefundStatus.FAILED;
                    default -> throw StripeFailure.invalid("status", "A refund ends 'succeeded' or 'failed'.");
                });
        return RefundObject.of(intent, intent.refund(id));
    }
}
