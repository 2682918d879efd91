package io.ogtickets.catalog.application;

import io.ogtickets.catalog.domain.Category;
import io.ogtickets.catalog.domain.Session;
import io.ogtickets.catalog.domain.Sitting;
import io.ogtickets.platform.problem.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a new session on sale; its offers come after it. */
@Component
public class PublishSession {

    private final Sessions sessions;
    private final SessionEdits edits;
    private final FindSportsAndVenues find;
    private final Clock clock;

    PublishSession(Sessions sessions, SessionEdits edits, FindSportsAndVenues find, Clock clock) {
        this.sessions = sessions;
        this.edits = edits;
        this.find = find;
        this.clock = clock;
    }

    /**
     * As planned, with the given places in each category.
     *
     * @throws Refusal {@code session-exists}, {@code capacity-above-venue}, or {@code validation-failed} naming the field
     */
    @Transactional
    public Session publish(
            String code, String sport, SessionPlan plan, Map<Category, Integer> places, UUID administrator) {
        Sitting sitting = plan.sitting(code, find.knownSport(sport), find.knownVenue(plan.venue()));
        Session session = Session.publish(sitting, plan.gates(), places, List.of(), clock.instant());
        sessions.lockNewOnes();
        if (sessions.find(code).isPresent()) {
            throw Refusal.conflict("session-exists", "There is a session of this code already.");
        }
        return edits.publish(session, administrator);
    }
}
