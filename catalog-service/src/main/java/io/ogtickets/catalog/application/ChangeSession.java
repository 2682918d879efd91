package io.ogtickets.catalog.application;

import io.ogtickets.catalog.domain.Session;
import io.ogtickets.catalog.domain.SessionStatus;
import io.ogtickets.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves a session in time or place, gives it other names or gates, closes or reopens its sale. */
@Component
public class ChangeSession {

    private final Sessions sessions;
    private final SessionEdits edits;
    private final FindSportsAndVenues find;

    ChangeSession(Sessions sessions, SessionEdits edits, FindSportsAndVenues find) {
        this.sessions = sessions;
        this.edits = edits;
        this.find = find;
    }

    /**
     * Code, sport and places stay.
     *
     * @param status null to leave it as it is
     * @throws Refusal {@code not-found}, {@code session-cancelled}, {@code changed-meanwhile}, or {@code
     *     validation-failed} naming the field
     */
    @Transactional
    public Session change(String code, SessionPlan plan, @Nullable SessionStatus status, Editor editor) {
        return edits.edit(
                sessions.lock(code),
                editor,
                session -> session.change(
                        plan.sitting(code, session.sitting().sport(), find.knownVenue(plan.venue())),
                        plan.gates(),
                        status == null ? session.status() : status));
    }
}
