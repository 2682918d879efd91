package io.ogtickets.order.refund.application;

import io.ogtickets.order.refund.domain.Refund;
import io.ogtickets.order.refund.domain.RefundStatus;
import io.ogtickets.platform.problem.Refusal;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came of a wish: a refund that waits or is on its way, or a refusal. */
public record RefundAnswer(RefundStatus status, @Nullable Refusal refusal) {

    static RefundAnswer of(Refund refund) {
        return refund.status() == RefundStatus.REFUSED
                ? refused(Objects.requireNonNull(refund.problem()), Set.of())
                : new RefundAnswer(refund.status(), null);
    }

    static RefundAnswer refused(Refusal refusal) {
        return new RefundAnswer(RefundStatus.REFUSED, refusal);
    }

    static RefundAnswer refused(String code, Collection<UUID> tickets) {
        return refused(Refusal.conflict(code, "The tickets can't be refunded.").with("ticketIds", tickets));
    }

    /** Throws the refusal, if it is one. */
    public RefundStatus orThrow() {
        if (refusal != null) {
            throw refusal;
        }
        return status;
    }
}
