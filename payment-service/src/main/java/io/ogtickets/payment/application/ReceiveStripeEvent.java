package io.ogtickets.payment.application;

import io.ogtickets.platform.work.BackgroundWork;
import org.springframework.stereotype.Component;

/** Takes an event from the webhook: checked, stored for good, and only then answered. It is handled afterwards. */
@Component
public class ReceiveStripeEvent {

    private final StripeWebhooks webhooks;
    private final StoredEvents events;
    private final BackgroundWork stripeEventWork;

    ReceiveStripeEvent(StripeWebhooks webhooks, StoredEvents events, BackgroundWork stripeEventWork) {
        this.webhooks = webhooks;
        this.events = events;
        this.stripeEventWork = stripeEventWork;
    }

    public void receive(byte[] payload, String signature) {
        events.add(webhooks.verify(payload, signature));
        stripeEventWork.wake();
    }
}
