package io.ogtickets.catalog.web;

import io.ogtickets.catalog.domain.Category;
import io.ogtickets.catalog.domain.Localised;
import io.ogtickets.catalog.domain.Session;
import io.ogtickets.catalog.domain.SessionStatus;
import io.ogtickets.catalog.domain.Sitting;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** A session as it is edited: in both languages, with all its offers. */
record SessionDetails(
        String code,
        long version,
        String sport,
        String venue,
        Localised title,
        Instant startsAt,
        Instant endsAt,
        String timeZone,
        boolean medal,
        String phase,
        SessionStatus status,
        List<String> gates,
        List<Places> categories,
        List<OfferDetails> offers) {

    record Places(Category category, int capacity) {}

    static SessionDetails of(Session session) {
        Sitting sitting = session.sitting();
        return new SessionDetails(
                session.code(),
                session.version(),
                sitting.sport().code(),
                sitting.venue().code(),
                sitting.title(),
                sitting.startsAt().toInstant(),
                sitting.endsAt().toInstant(),
                sitting.venue().timeZone().getId(),
                sitting.medal(),
                sitting.phase(),
                session.status(),
                session.gates(),
                session.places().entrySet().stream()
                        .map(places -> new Places(places.getKey(), places.getValue()))
                        .toList(),
                session.offers().stream()
                        .map(offer -> OfferDetails.of(session, offer))
                        .toList());
    }

    static ResponseEntity<SessionDetails> answer(HttpStatus status, Session session) {
        return ResponseEntity.status(status).eTag(Editors.tagOf(session)).body(of(session));
    }
}
