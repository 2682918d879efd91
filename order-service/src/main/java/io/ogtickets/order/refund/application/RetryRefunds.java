package io.ogtickets.order.refund.application;

import io.ogtickets.order.refund.domain.Refund;
import io.ogtickets.order.refund.domain.Revocations;
import io.ogtickets.platform.problem.NeighbourUnavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Goes on with refunds that validation-service didn't answer for, or that a crash interrupted. */
@Component
public class RetryRefunds {

    private static final Logger log = LoggerFactory.getLogger(RetryRefunds.class);
    private static final int BATCH = 50;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Refunds refunds;
    private final Revocations revocations;
    private final SettleRevocation settle;
    private final Clock clock;

    RetryRefunds(Refunds refunds, Revocations revocations, SettleRevocation settle, Clock clock) {
        this.refunds = refunds;
        this.revocations = revocations;
        this.settle = settle;
        this.clock = clock;
    }

    /** Stops at the first outage: the others would meet the same. Whatever else happens to one holds up no other. */
    public void retrySome() {
        Instant now = clock.instant();
        for (Refund refund : refunds.due(now, BATCH)) {
            refunds.postpone(refund.id(), now.plus(PAUSE));
            try {
                settle.settle(refund, revocations.revoke(refund.id(), refund.tickets()));
            } catch (NeighbourUnavailable away) {
                log.debug("Refund {} goes on waiting: {}", refund.id(), away.getMessage());
                return;
            } catch (RuntimeException failure) {
                log.error("Refund {} can't go on and is tried again later", refund.id(), failure);
            }
        }
    }
}
