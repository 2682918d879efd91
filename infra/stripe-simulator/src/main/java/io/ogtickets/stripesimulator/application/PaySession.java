package io.ogtickets.stripesimulator.application;

import io.ogtickets.stripesimulator.domain.PaymentOutcome;
import io.ogtickets.stripesimulator.domain.SessionId;
import io.ogtickets.stripesimulator.domain.TestCard;
import io.ogtickets.stripesimulator.ledger.Ledger;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** The payer tries a card. */
@Component
public class PaySession {

    private final Ledger ledger;
    private final Clock clock;

    PaySession(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    public PaymentOutcome pay(SessionId id, String cardNumber) {
        PaymentOutcome outcome = TestCard.charge(cardNumber);
        ledger.change(id, session -> session.attempt(outcome, clock.instant()));
        return outcome;
    }
}
