package io.ogtickets.catalog.web;

import io.ogtickets.catalog.application.FindSportsAndVenues;
import io.ogtickets.catalog.domain.Sport;
import io.ogtickets.catalog.domain.Venue;
import io.ogtickets.platform.page.PageOf;
import io.ogtickets.platform.page.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Two short lists; unless a size is asked for, each comes on one page. */
@RestController
@RequestMapping("/api/v1")
class SportsAndVenuesController {

    private static final int LONGEST_PAGE = 100;

    record SportAnswer(String code, String name) {
        static SportAnswer of(Sport sport, Locale locale) {
            return new SportAnswer(sport.code(), sport.name().in(locale));
        }
    }

    record VenueAnswer(
            String code,
            String name,
            String city,
            @Nullable String address,
            @Nullable Double latitude,
            @Nullable Double longitude,
            String timeZone,
            int capacity) {
        static VenueAnswer of(Venue venue, Locale locale) {
            return new VenueAnswer(
                    venue.code(),
                    venue.name().in(locale),
                    venue.city(),
                    venue.address(),
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
    PageOf<SportAnswer> sports(@Valid PageQuery page, Locale locale) {
        return pageOf(find.sports(), page).map(sport -> SportAnswer.of(sport, locale));
    }

    @Operation(summary = "Where they take place")
    @GetMapping("/venues")
    PageOf<VenueAnswer> venues(@Valid PageQuery page, Locale locale) {
        return pageOf(find.venues(), page).map(venue -> VenueAnswer.of(venue, locale));
    }

    private static <T> PageOf<T> pageOf(List<T> all, PageQuery asked) {
        PageQuery page = asked.size() == null ? new PageQuery(asked.page(), LONGEST_PAGE) : asked;
        return PageOf.of(all.stream().skip(page.offset()).limit(page.limit()).toList(), page, all.size());
    }
}
