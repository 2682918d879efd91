package io.ogtickets.auth.account.application;

import io.ogtickets.auth.account.domain.Account;
import io.ogtickets.auth.family.application.EndSessions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends all that a person is signed in to: every service refuses the tokens within seconds. */
@Component
public class RevokeSessions {

    private final EndSessions endSessions;

    RevokeSessions(EndSessions endSessions) {
        this.endSessions = endSessions;
    }

    /** To be called in the transaction of what calls for it, once the change is flushed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void of(Account account) {
        endSessions.everywhere(account.id());
    }
}
