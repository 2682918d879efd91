package io.ogtickets.catalog.domain;

import io.ogtickets.platform.problem.Refusal;
import java.time.Duration;
import java.time.ZonedDateTime;

/**
 * What takes place, where and when: a session as the calendar has it.
 *
 * @param code the calendar's own, {@code SWM-0727-1100}; kept when the calendar is shifted
 * @param startsAt in the venue's time zone
 * @param medal whether medals are decided
 * @param phase as the calendar puts it, {@code semi-finals}
 */
public record Sitting(
        String code,
        Sport sport,
        Venue venue,
        Localised title,
        ZonedDateTime startsAt,
        ZonedDateTime endsAt,
        boolean medal,
        String phase) {

    /** One sitting: a longer one is a slip of the pen. */
    private static final Duration LONGEST = Duration.ofHours(24);

    public Sitting {
        if (!endsAt.isAfter(startsAt)) {
            throw Refusal.invalid("endsAt", "ends-before-start");
        }
        if (endsAt.isAfter(startsAt.plus(LONGEST))) {
            throw Refusal.invalid("endsAt", "lasts-too-long");
        }
    }

    Sitting in(Venue other) {
        return new Sitting(code, sport, other, title, startsAt, endsAt, medal, phase);
    }

    public Sitting shifted(int weeks) {
        return new Sitting(code, sport, venue, title, startsAt.plusWeeks(weeks), endsAt.plusWeeks(weeks), medal, phase);
    }
}
