package io.ogtickets.validation.application;

import io.ogtickets.platform.problem.Refusal;
import io.ogtickets.validation.domain.ScanId;
import io.ogtickets.validation.domain.SessionCode;
import io.ogtickets.validation.domain.Venue;
import io.ogtickets.validation.store.Scans;
import io.ogtickets.validation.store.Sessions;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Keeps staff who are bound to venues at the gates of these. */
@Service
public class KeepToVenues {

    private final Sessions sessions;
    private final Scans scans;

    KeepToVenues(Sessions sessions, Scans scans) {
        this.sessions = sessions;
        this.scans = scans;
    }

    /**
     * Refuses with {@code venue-not-yours}. A session that isn't known has no gates to keep anybody from.
     *
     * @param bound to which the caller is; none means all
     */
    public void demand(List<Venue> bound, Collection<SessionCode> manned) {
        if (!bound.isEmpty() && sessions.isAnyElsewhere(Set.copyOf(manned), bound)) {
            throw Refusal.forbidden("venue-not-yours", "This session is at another venue.");
        }
    }

    /** The same for a scan that was made; one that isn't known is no matter of venues. */
    public void demand(List<Venue> bound, ScanId made) {
        if (!bound.isEmpty()) {
            scans.find(made).ifPresent(scan -> demand(bound, List.of(scan.session())));
        }
    }
}
