package io.ogtickets.catalog.domain;

import java.time.ZonedDateTime;

/**
 * One sitting at a venue for one sport: what a ticket lets you into.
 *
 * @param code the calendar's own, {@code SWM-0727-1100}; kept when the calendar is shifted
 * @param startsAt in the venue's time zone
 * @param medal whether medals are decided
 * @param phase as the calendar puts it, {@code semi-finals}
 */
public record Session(
        String code,
        Sport sport,
        Venue venue,
        Localised title,
        ZonedDateTime startsAt,
        ZonedDateTime endsAt,
        boolean medal,
        String phase) {

    public Session shifted(int weeks) {
        return new Session(code, sport, venue, title, startsAt.plusWeeks(weeks), endsAt.plusWeeks(weeks), medal, phase);
    }
}
