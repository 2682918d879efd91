package io.ogtickets.validation.application;

import io.ogtickets.platform.page.PageOf;
import io.ogtickets.platform.page.PageQuery;
import io.ogtickets.platform.problem.Refusal;
import io.ogtickets.validation.domain.AccountId;
import io.ogtickets.validation.domain.SessionCode;
import io.ogtickets.validation.store.Interventions;
import io.ogtickets.validation.store.Interventions.Intervention;
import io.ogtickets.validation.store.Sessions;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Tells supervisors what was done at the gates of a session in spite of the rule. Calls auth-service for the names. */
@Service
public class ListInterventions {

    private final Sessions sessions;
    private final Interventions interventions;
    private final Names names;

    ListInterventions(Sessions sessions, Interventions interventions, Names names) {
        this.sessions = sessions;
        this.interventions = interventions;
        this.names = names;
    }

    /**
     * An intervention with who did it.
     *
     * @param supervisor the supervisor's name, if somebody could say it in time
     */
    public record Named(Intervention intervention, @Nullable String supervisor) {}

    public PageOf<Named> list(SessionCode session, PageQuery page) {
        if (sessions.find(session).isEmpty()) {
            throw Refusal.notFound("session");
        }
        PageOf<Intervention> found = interventions.list(session, page);
        Set<AccountId> supervisors = found.items().stream()
                .map(Intervention::supervisor)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<AccountId, String> known = supervisors.isEmpty() ? Map.of() : names.of(supervisors);
        return found.map(one -> {
            AccountId supervisor = one.supervisor();
            return new Named(one, supervisor == null ? null : known.get(supervisor));
        });
    }
}
