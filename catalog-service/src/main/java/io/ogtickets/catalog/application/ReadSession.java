package io.ogtickets.catalog.application;

import io.ogtickets.catalog.domain.Session;
import io.ogtickets.platform.problem.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a session as it is edited: in both languages, with its offers and version. */
@Component
public class ReadSession {

    private final Sessions sessions;

    ReadSession(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Refuses with {@code not-found} if there is none. */
    @Transactional(readOnly = true)
    public Session read(String code) {
        return sessions.find(code).orElseThrow(() -> Refusal.notFound("session"));
    }
}
