package io.ogtickets.stripesimulator.application;

import io.ogtickets.stripesimulator.domain.CheckoutSession;
import io.ogtickets.stripesimulator.domain.SessionId;
import io.ogtickets.stripesimulator.domain.SessionTerms;
import io.ogtickets.stripesimulator.ledger.Ledger;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** The merchant opens a Checkout Session. */
@Component
public class OpenSession {

    private final Ledger ledger;
    private final Clock clock;

    OpenSession(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The new session; its page lies under {@code publicUrl}. */
    public CheckoutSession open(SessionTerms terms, String apiVersion, String publicUrl) {
        SessionId id = SessionId.next();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        CheckoutSession session = CheckoutSession.open(id, terms, publicUrl + "/pay/" + id, apiVersion, now);
        ledger.open(session);
        return session;
    }
}
