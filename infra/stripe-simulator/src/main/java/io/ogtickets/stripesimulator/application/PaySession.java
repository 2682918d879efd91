package io.ogtickets.stripesimulator.application;

import io.ogtickets.stripesimulator.domain.Challenge;
import io.ogtickets.stripesimulator.domain.PaymentIntent;
import io.ogtickets.stripesimulator.domain.PaymentIntentStatus;
import io.ogtickets.stripesimulator.domain.PaymentOutcome;
import io.ogtickets.stripesimulator.domain.SessionId;
import io.ogtickets.stripesimulator.domain.StripeFailure;
import io.ogtickets.stripesimulator.domain.TestCard;
import io.ogtickets.stripesimulator.ledger.Ledger;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The payer tries a card, or answers the challenge of its bank. */
@Component
public class PaySession {

    private final Ledger ledger;
    private final Clock clock;

    PaySession(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * One attempt.
     *
     * @param cardNumber none when the challenge of the card tried before is answered
     * @param challenge how the payer did at the bank; none if the bank hasn't asked yet
     */
    public PaymentOutcome pay(SessionId id, @Nullable String cardNumber, @Nullable Challenge challenge) {
        String number = cardNumber != null ? cardNumber : challengedCard(id);
        PaymentOutcome outcome = TestCard.charge(number, challenge);
        ledger.change(id, session -> session.attempt(outcome, clock.instant()));
        return outcome;
    }

    private String challengedCard(SessionId id) {
        PaymentIntent intent = ledger.session(id).paymentIntent();
        if (intent == null || intent.status() != PaymentIntentStatus.REQUIRES_ACTION) {
            throw StripeFailure.missing("card");
        }
        TestCard card = intent.card();
        return card == null ? "" : card.printedNumber();
    }
}
