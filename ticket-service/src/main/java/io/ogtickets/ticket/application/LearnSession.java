package io.ogtickets.ticket.application;

import io.ogtickets.ticket.domain.Session;
import io.ogtickets.ticket.store.Sessions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Learns what a session is called, where and when it is. */
@Service
public class LearnSession {

    private final Sessions sessions;

    LearnSession(Sessions sessions) {
        this.sessions = sessions;
    }

    @Transactional
    public void learn(Session session) {
        sessions.put(session);
    }
}
