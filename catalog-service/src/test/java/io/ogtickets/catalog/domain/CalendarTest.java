package io.ogtickets.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTest {

    private static final Duration FOUR_WEEKS = Duration.ofDays(28);

    @ParameterizedTest
    @CsvSource({
        // now,                  first session after the shift
        "2024-06-01T00:00:00Z, 2024-07-24T15:30:00+02:00[Europe/Paris]",
        "2024-06-26T13:30:00Z, 2024-07-24T15:30:00+02:00[Europe/Paris]",
        "2024-06-26T13:30:01Z, 2024-07-31T15:30:00+02:00[Europe/Paris]",
        "2026-11-21T00:00:00Z, 2026-12-23T15:30:00+01:00[Europe/Paris]",
    })
    void theFirstSessionIsAtLeastFourWeeksAheadAndNoWholeWeekMore(Instant now, ZonedDateTime first) {
        Calendar shifted = calendar().ahead(now, FOUR_WEEKS);

        assertThat(shifted.sessions().getFirst().startsAt()).isEqualTo(first);
    }

    @Test
    void everySessionKeepsItsLocalTimeWeekdayAndCode() {
        Calendar calendar = calendar();

        Calendar shifted = calendar.ahead(Instant.parse("2026-11-21T00:00:00Z"), FOUR_WEEKS);

        for (int i = 0; i < calendar.sessions().size(); i++) {
            Sitting before = calendar.sessions().get(i);
            Sitting after = shifted.sessions().get(i);
            assertThat(after.code()).isEqualTo(before.code());
            assertThat(LocalTime.from(after.startsAt())).isEqualTo(LocalTime.from(before.startsAt()));
            assertThat(after.startsAt().getDayOfWeek())
                    .isEqualTo(before.startsAt().getDayOfWeek());
            assertThat(after.startsAt().getZone()).isEqualTo(before.startsAt().getZone());
        }
    }

    private static Calendar calendar() {
        return new Calendar(
                List.of(),
                List.of(),
                List.of(
                        sitting("RU7-0724-1530", "2024-07-24T15:30", "Europe/Paris"),
                        sitting("SRF-0727-0700", "2024-07-27T07:00", "Pacific/Tahiti")));
    }

    private static Sitting sitting(String code, String startsAt, String zone) {
        ZoneId timeZone = ZoneId.of(zone);
        ZonedDateTime start = LocalDateTime.parse(startsAt).atZone(timeZone);
        Localised name = new Localised("en", "fr");
        return new Sitting(
                code,
                new Sport(code.substring(0, 3), name),
                new Venue("VEN", name, "City", null, null, null, timeZone, 5_000),
                name,
                start,
                start.plusHours(3),
                false,
                "preliminary");
    }
}
