package io.ogtickets.stripesimulator.application;

import io.ogtickets.stripesimulator.domain.CheckoutSession;
import io.ogtickets.stripesimulator.domain.SessionId;
import io.ogtickets.stripesimulator.ledger.Ledger;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** The merchant ends an open session. */
@Component
public class ExpireSession {

    private final Ledger ledger;
    private final Clock clock;

    ExpireSession(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    public CheckoutSession expire(SessionId id) {
        return ledger.change(id, session -> session.expire(clock.instant()));
    }
}
