package io.ogtickets.catalog.application;

import io.ogtickets.catalog.domain.Localised;
import io.ogtickets.catalog.domain.Sitting;
import io.ogtickets.catalog.domain.Sport;
import io.ogtickets.catalog.domain.Venue;
import io.ogtickets.platform.problem.Refusal;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What, where and when an administrator wants a session to be.
 *
 * @param venue the venue's code
 */
public record SessionPlan(
        String venue,
        Localised title,
        Instant startsAt,
        Instant endsAt,
        boolean medal,
        String phase,
        List<String> gates) {

    /** Times in live codes end in 2106. */
    private static final Instant NEVER = Instant.parse("2100-01-01T00:00:00Z");

    Sitting sitting(String code, Sport sport, Venue knownVenue) {
        return new Sitting(
                code,
                sport,
                knownVenue,
                title,
                local("startsAt", startsAt, knownVenue),
                local("endsAt", endsAt, knownVenue),
                medal,
                phase);
    }

    private static ZonedDateTime local(String field, Instant time, Venue venue) {
        if (time.isBefore(Instant.EPOCH) || time.isAfter(NEVER)) {
            throw Refusal.invalid(field, "out-of-calendar");
        }
        return time.truncatedTo(ChronoUnit.SECONDS).atZone(venue.timeZone());
    }
}
