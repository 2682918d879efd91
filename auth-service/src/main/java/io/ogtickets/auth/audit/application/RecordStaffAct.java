package io.ogtickets.auth.audit.application;

import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.audit.domain.SecurityEvent;
import io.ogtickets.auth.audit.domain.SecurityEventKind;
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

    private final SecurityJournal journal;

    RecordStaffAct(SecurityJournal journal) {
        this.journal = journal;
    }

    /**
     * The same act again changes nothing. One of an account that was erased meanwhile names nobody.
     *
     * @param act any word: a service needs not wait for this one to do something new
     */
    @Transactional
    public void record(UUID id, Instant at, UUID actor, String act, Map<String, String> details) {
        SecurityEvent event =
                new SecurityEvent(SecurityEventKind.STAFF_ACTED, null, new AccountId(actor), details).with("act", act);
        journal.record(id, at, actor.version() == MADE_OF_A_NAME ? event.with("machine", actor.toString()) : event);
    }
}
