package io.ogtickets.catalog.application;

import io.ogtickets.catalog.domain.Localised;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A session as it is read. */
public record SessionView(
        String code,
        String sport,
        Localised sportName,
        String venue,
        Localised venueName,
        String city,
        @Nullable String venueAddress,
        Localised title,
        Instant startsAt,
        Instant endsAt,
        String timeZone,
        boolean medal,
        String phase,
        String status,
        List<String> gates,
        List<Places> categories) {

    /** Places of one category; {@code available} as order-service last told. */
    public record Places(String category, int capacity, int available) {}

    SessionView with(List<Places> places) {
        return new SessionView(
                code,
                sport,
                sportName,
                venue,
                venueName,
                city,
                venueAddress,
                title,
                startsAt,
                endsAt,
                timeZone,
                medal,
                phase,
                status,
                gates,
                places);
    }
}
