package io.ogtickets.order.refund.application;

import io.ogtickets.order.refund.domain.Refund;
import io.ogtickets.order.refund.domain.Revocations;
import io.ogtickets.platform.problem.NeighbourUnavailable;
import io.ogtickets.platform.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes a refund as far as it goes now: the wish, the revocation of its tickets, and only then the money. Each step is
 * committed before the next, and each may be taken again; where this ends early, {@link RetryRefunds} goes on.
 */
@Component
public class RequestRefund {

    private static final Logger log = LoggerFactory.getLogger(RequestRefund.class);

    private final RecordWish wishes;
    private final Revocations revocations;
    private final SettleRevocation settle;

    RequestRefund(RecordWish wishes, Revocations revocations, SettleRevocation settle) {
        this.wishes = wishes;
        this.revocations = revocations;
        this.settle = settle;
    }

    /** Never throws a refusal, so that the answer can be kept; an outage of validation-service leaves it pending. */
    public RefundAnswer request(RefundWish wish) {
        try {
            Refund refund = wishes.record(wish);
            return refund.isPending() ? revoke(refund) : RefundAnswer.of(refund);
        } catch (Refusal refusal) {
            return RefundAnswer.refused(refusal);
        }
    }

    private RefundAnswer revoke(Refund refund) {
        try {
            Revocations.Outcome outcome = revocations.revoke(refund.id(), refund.tickets());
            Refund settled = settle.settle(refund, outcome);
            return outcome instanceof Revocations.Refused refused && !settled.isPending()
                    ? RefundAnswer.refused(refused.code(), refused.tickets())
                    : RefundAnswer.of(settled);
        } catch (NeighbourUnavailable away) {
            log.info("Refund {} waits: {}", refund.id(), away.getMessage());
            return RefundAnswer.of(refund);
        }
    }
}
