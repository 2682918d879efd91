package io.ogtickets.catalog.web;

import io.ogtickets.catalog.application.FindSportsAndVenues;
import io.ogtickets.catalog.domain.Sport;
import io.ogtickets.catalog.domain.Venue;
import io.ogtickets.platform.page.PageOf;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Two short lists, each on one page. */
@RestController
@RequestMapping("/api/v1")
class SportsAndVenuesController {

    record SportAnswer(String code, String name) {
        static SportAnswer of(Sport sport, Locale locale) {
            return new SportAnswer(sport.code(), sport.name().in(locale));
        }
    }

    record VenueAnswer(
            String code,
            String name,
            String city,
            @Nullable Double latitude,
            @Nullable Double longitude,
            String timeZone,
            int capacity) {
        static VenueAnswer of(Venue venue, Locale locale) {
            return new VenueAnswer(
                    venue.code(),
                    venue.name().in(locale),
                    venue.city(),
                    venue.latitude(),
                    venue.longitude(),
                    venue.timeZone().getId(),
                    venue.capacity());
        }
    }

    private final FindSportsAndVenues find;

    SportsAndVenuesController(FindSportsAndVenues find) {
        this.find = find;
    }

    @Operation(summary = "The sports of the Games")
    @GetMapping("/sports")
    PageOf<SportAnswer> sports(Locale locale) {
        return onOnePage(find.sports().stream()
                .map(sport -> SportAnswer.of(sport, locale))
                .toList());
    }

    @Operation(summary = "Where they take place")
    @GetMapping("/venues")
    PageOf<VenueAnswer> venues(Locale locale) {
        return onOnePage(find.venues().stream()
                .map(venue -> VenueAnswer.of(venue, locale))
                .toList());
    }

    private static <T> PageOf<T> onOnePage(List<T> items) {
        return new PageOf<>(items, 0, items.size(), items.size());
    }
}
