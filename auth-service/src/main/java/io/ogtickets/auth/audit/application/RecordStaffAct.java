package io.ogtickets.auth.audit.application;

import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.audit.domain.SecurityEvent;
import io.ogtickets.auth.audit.domain.SecurityEventKind;
import io.ogtickets.platform.problem.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what staff did in the other services, in the one journal that is sealed. */
@Component
public class RecordStaffAct {

    /** Accounts have random ids, machines have ids made of their names (RFC 9562, version 3). */
    private static final int MADE_OF_A_NAME = 3;

    /** As far as clocks may be apart. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final SecurityJournal journal;
    private final Clock clock;

    RecordStaffAct(SecurityJournal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * The same act again changes nothing. One of an account that was erased meanwhile names nobody. One of the future is
     * refused: the journal would have to keep it, and its whole batch, beyond everybody's time.
     *
     * @param act any word: a service needs not wait for this one to do something new
     */
    @Transactional
    public void record(UUID id, Instant at, UUID actor, String act, Map<String, String> details) {
        if (at.isAfter(clock.instant().plus(AHEAD))) {
            throw Refusal.malformed("act-of-the-future", "The act is told before its time.");
        }
        SecurityEvent event =
                new SecurityEvent(SecurityEventKind.STAFF_ACTED, null, new AccountId(actor), details).with("act", act);
        journal.record(id, at, actor.version() == MADE_OF_A_NAME ? event.with("machine", actor.toString()) : event);
    }
}
