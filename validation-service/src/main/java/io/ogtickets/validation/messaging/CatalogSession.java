package io.ogtickets.validation.messaging;

import io.ogtickets.validation.domain.Gate;
import io.ogtickets.validation.domain.Session;
import io.ogtickets.validation.domain.SessionCode;
import java.time.Instant;
import java.util.List;

/** The one shape of all the catalogue's events, as far as we read it. */
record CatalogSession(
        String session,
        int version,
        String venue,
        Instant startsAt,
        Instant endsAt,
        String status,
        List<String> gates) {

    Session toSession() {
        return new Session(
                new SessionCode(session),
                version,
                startsAt,
                endsAt,
                status.equals("CANCELLED"),
                gates.stream().map(Gate::new).toList());
    }
}
