package io.ogtickets.order.refund.schedule;

import io.ogtickets.order.refund.application.RefundCancelledSessions;
import io.ogtickets.order.refund.application.RetryRefunds;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for refunds that wait for validation-service, and for sessions that were cancelled. */
@Component
class RefundSchedule {

    private final RetryRefunds retry;
    private final RefundCancelledSessions cancelled;

    RefundSchedule(RetryRefunds retry, RefundCancelledSessions cancelled) {
        this.retry = retry;
        this.cancelled = cancelled;
    }

    @Scheduled(fixedDelay = 1_000)
    void retry() {
        retry.retrySome();
    }

    @Scheduled(fixedDelay = 500)
    void refundCancelledSessions() {
        cancelled.refundSome();
    }
}
