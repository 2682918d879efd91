package io.ogtickets.payment.application;

import io.ogtickets.payment.application.StripeWebhooks.SignedEvent;
import java.time.Instant;
import java.util.List;

/** Stripe's own list of what it told, or tried to tell, us. It reaches back 30 days. */
public interface StripeJournal {

    /**
     * The events of use to us that were made in this period, its end excluded; both are whole seconds.
     *
     * @throws io.ogtickets.platform.problem.NeighbourUnavailable if Stripe gave no usable answer
     */
    List<SignedEvent> between(Instant from, Instant to);
}
