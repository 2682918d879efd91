package io.ogtickets.payment.application;

import io.ogtickets.payment.domain.PaymentEvent;
import io.ogtickets.payment.domain.PaymentEvent.PaymentDisputed;
import io.ogtickets.payment.domain.PaymentEvent.PaymentFailed;
import io.ogtickets.payment.domain.PaymentEvent.PaymentRefunded;
import io.ogtickets.payment.domain.PaymentEvent.PaymentSucceeded;
import io.ogtickets.payment.domain.PaymentEvent.RefundFailed;
import io.ogtickets.platform.event.Outbox;
import io.ogtickets.platform.event.OutgoingEvent;
import org.springframework.stereotype.Component;

/** Tells the other services, through the outbox. */
@Component
class PaymentEvents {

    private static final String TOPIC = "payments";

    private final Outbox outbox;

    PaymentEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    void tell(PaymentEvent event) {
        outbox.append(new OutgoingEvent(TOPIC, event.order().toString(), typeOf(event), event));
    }

    private static String typeOf(PaymentEvent event) {
        return switch (event) {
            case PaymentSucceeded succeeded -> "payment-succeeded";
            case PaymentFailed failed -> "payment-failed";
            case PaymentRefunded refunded -> "payment-refunded";
            case RefundFailed failed -> "refund-failed";
            case PaymentDisputed disputed -> "payment-disputed";
        };
    }
}
