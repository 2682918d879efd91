package io.ogtickets.validation.application;

import io.ogtickets.validation.domain.Session;
import io.ogtickets.validation.domain.Venue;
import io.ogtickets.validation.store.Sessions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Learns when and where a session is, which gates it has, and that it was cancelled. */
@Service
public class LearnSession {

    private final Sessions sessions;

    LearnSession(Sessions sessions) {
        this.sessions = sessions;
    }

    @Transactional
    public void learn(Session session, Venue venue) {
        sessions.put(session, venue);
    }
}
