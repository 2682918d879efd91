package io.ogtickets.ticket.messaging;

import io.ogtickets.ticket.domain.Localized;
import io.ogtickets.ticket.domain.Session;
import io.ogtickets.ticket.domain.SessionCode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one shape of all the catalogue's events, as far as we read it. */
record CatalogSession(
        String session,
        int version,
        Localized title,
        Localized venueName,
        String city,
        @Nullable String venueAddress,
        Instant startsAt,
        Instant endsAt,
        ZoneId timeZone,
        List<String> gates) {

    Session toSession() {
        return new Session(
                new SessionCode(session),
                version,
                title,
                venueName,
                city,
                venueAddress,
                startsAt,
                endsAt,
                timeZone,
                gates);
    }
}
