package io.ogtickets.auth.account.application;

import io.ogtickets.auth.account.domain.Account;
import io.ogtickets.auth.audit.application.SecurityJournal;
import io.ogtickets.auth.audit.domain.SecurityEventKind;
import io.ogtickets.platform.event.Outbox;
import io.ogtickets.platform.event.OutgoingEvent;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends all that a person is signed in to: every service refuses the tokens within seconds. */
@Component
public class RevokeSessions {

    private final Outbox outbox;
    private final SecurityJournal journal;
    private final Clock clock;

    RevokeSessions(Outbox outbox, SecurityJournal journal, Clock clock) {
        this.outbox = outbox;
        this.journal = journal;
        this.clock = clock;
    }

    /** To be called in the transaction of what calls for it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void of(Account account) {
        outbox.append(new OutgoingEvent(
                "accounts",
                account.id().toString(),
                "sessions-revoked",
                new SessionsRevoked(account.id().value(), account.versionOnTheWire(), null, clock.instant())));
        journal.record(SecurityEventKind.SESSIONS_REVOKED, account.id());
    }
}
