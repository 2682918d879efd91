package io.ogtickets.catalog.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The Games: their sports, venues and sessions. */
public record Calendar(List<Sport> sports, List<Venue> venues, List<Sitting> sessions) {

    /**
     * The same calendar, moved by the smallest whole number of weeks that puts its first session at least so far ahead.
     * Every session keeps its local time of day, its weekday and its code.
     */
    public Calendar ahead(Instant now, Duration atLeast) {
        Sitting first = sessions.stream()
                .min(Comparator.comparing(session -> session.startsAt().toInstant()))
                .orElseThrow(() -> new IllegalArgumentException("A calendar without sessions"));
        Instant earliest = now.plus(atLeast);
        int weeks = 0;
        while (first.startsAt().plusWeeks(weeks).toInstant().isBefore(earliest)) {
            weeks++;
        }
        int shift = weeks;
        return new Calendar(
                sports,
                venues,
                sessions.stream().map(session -> session.shifted(shift)).toList());
    }
}
