package io.ogtickets.payment.application;

import io.ogtickets.payment.application.StoredEvents.Outcome;
import io.ogtickets.payment.application.StripeNews.CardDeclined;
import io.ogtickets.payment.application.StripeNews.DisputeChanged;
import io.ogtickets.payment.application.StripeNews.Other;
import io.ogtickets.payment.application.StripeNews.RefundChanged;
import io.ogtickets.payment.application.StripeNews.SessionChanged;
import io.ogtickets.platform.problem.Refusal;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Handles the stored events, each once and in a transaction of its own. An event that fits none of our payments is kept
 * with its cause.
 */
@Component
public class HandleStripeEvents {

    private static final Logger log = LoggerFactory.getLogger(HandleStripeEvents.class);

    private final StoredEvents events;
    private final StripeWebhooks webhooks;
    private final SettlePayment settle;
    private final SettleRefund settleRefund;
    private final RecordDispute recordDispute;
    private final TransactionTemplate transaction;

    HandleStripeEvents(
            StoredEvents events,
            StripeWebhooks webhooks,
            SettlePayment settle,
            SettleRefund settleRefund,
            RecordDispute recordDispute,
            TransactionTemplate transaction) {
        this.events = events;
        this.webhooks = webhooks;
        this.settle = settle;
        this.settleRefund = settleRefund;
        this.recordDispute = recordDispute;
        this.transaction = transaction;
    }

    /** Handles the oldest and tells whether there may be more. */
    public boolean handleSome() {
        List<String> waiting = events.waiting();
        waiting.forEach(this::handleAlone);
        return waiting.size() == StoredEvents.BATCH;
    }

    /** An event that can't be handled doesn't keep the others waiting. */
    private void handleAlone(String id) {
        try {
            transaction.executeWithoutResult(
                    status -> events.lockPayload(id).ifPresent(payload -> handle(id, payload)));
        } catch (NotYetKnown early) {
            events.retryLater(id, "payment-not-known-yet");
        } catch (RuntimeException failure) {
            log.error("Stripe's event {} can't be handled and is tried again later", id, failure);
            events.retryLater(id, failure.getClass().getSimpleName());
        }
    }

    private void handle(String id, String payload) {
        try {
            events.close(id, act(webhooks.read(payload)), null);
        } catch (Refusal unexplained) {
            log.error("Stripe's event {} is kept unhandled: {}", id, unexplained.code());
            events.close(id, Outcome.UNEXPLAINED, unexplained.code());
        }
    }

    private Outcome act(StripeNews news) {
        return switch (news) {
            case SessionChanged(var session) -> {
                settle.from(session);
                yield Outcome.HANDLED;
            }
            case CardDeclined(var payment) -> {
                settle.decline(payment);
                yield Outcome.HANDLED;
            }
            case RefundChanged(var refund) -> {
                settleRefund.from(refund);
                yield Outcome.HANDLED;
            }
            case DisputeChanged(var dispute) -> {
                recordDispute.from(dispute);
                yield Outcome.HANDLED;
            }
            case Other() -> Outcome.IGNORED;
        };
    }
}
