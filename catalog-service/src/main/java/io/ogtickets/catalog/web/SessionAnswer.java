package io.ogtickets.catalog.web;

import io.ogtickets.catalog.application.SessionView;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A session in the caller's language. */
record SessionAnswer(
        String code,
        String sport,
        String sportName,
        String venue,
        String venueName,
        String city,
        @Nullable String venueAddress,
        String title,
        Instant startsAt,
        Instant endsAt,
        String timeZone,
        boolean medal,
        String phase,
        String status,
        List<String> gates,
        List<SessionView.Places> categories) {

    static SessionAnswer of(SessionView session, Locale locale) {
        return new SessionAnswer(
                session.code(),
                session.sport(),
                session.sportName().in(locale),
                session.venue(),
                session.venueName().in(locale),
                session.city(),
                session.venueAddress(),
                session.title().in(locale),
                session.startsAt(),
                session.endsAt(),
                session.timeZone(),
                session.medal(),
                session.phase(),
                session.status(),
                session.gates(),
                session.categories());
    }
}
