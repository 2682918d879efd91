package io.ogtickets.payment.application;

import io.ogtickets.payment.config.PaymentProperties;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Forgets Stripe's events once Stripe can't send them again and nobody asks for them any more. */
@Component
public class ForgetStripeEvents {

    private final StoredEvents events;
    private final PaymentProperties properties;
    private final Clock clock;

    ForgetStripeEvents(StoredEvents events, PaymentProperties properties, Clock clock) {
        this.events = events;
        this.properties = properties;
        this.clock = clock;
    }

    /** Answers that there is no more to do for now. */
    public boolean forget() {
        events.forgetBefore(clock.instant().minus(properties.keepStripeEvents()));
        return false;
    }
}
