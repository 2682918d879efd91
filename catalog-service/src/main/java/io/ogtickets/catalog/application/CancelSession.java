package io.ogtickets.catalog.application;

import io.ogtickets.catalog.domain.Session;
import io.ogtickets.platform.problem.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cancels a session for ever: its gates stay shut, and order-service gives everybody their money back. */
@Component
public class CancelSession {

    private final Sessions sessions;
    private final SessionEdits edits;

    CancelSession(Sessions sessions, SessionEdits edits) {
        this.sessions = sessions;
        this.edits = edits;
    }

    /**
     * Twice is the same as once.
     *
     * @throws Refusal {@code not-found}, {@code changed-meanwhile}
     */
    @Transactional
    public Session cancel(String code, Editor editor) {
        return edits.edit(sessions.lock(code), editor, Session::cancel);
    }
}
