package io.ogtickets.platform.audit;

import io.ogtickets.platform.event.Outbox;
import io.ogtickets.platform.event.OutgoingEvent;
import io.ogtickets.platform.id.Ids;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Tells auth-service, which keeps the security journal, what staff did here. */
public final class StaffActs {

    private final Outbox outbox;
    private final Clock clock;

    StaffActs(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Must be called in the transaction of the act, once for each act that changes something. Acts don't build on each
     * other, so each has a key of its own: one that can't be read holds up no other.
     */
    public void tell(StaffAct act) {
        UUID id = Ids.next();
        outbox.append(new OutgoingEvent(
                "audit",
                id.toString(),
                "staff-acted",
                new StaffActed(
                        id, clock.instant().truncatedTo(ChronoUnit.MICROS), act.actor(), act.act(), act.details())));
    }
}
