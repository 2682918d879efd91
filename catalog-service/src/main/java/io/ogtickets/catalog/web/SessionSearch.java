package io.ogtickets.catalog.web;

import io.ogtickets.catalog.application.SessionFilter;
import io.ogtickets.catalog.application.SessionSort;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * The query parameters of {@code GET /sessions}.
 *
 * @param from first day, {@code 2028-07-26}, in the venue's own calendar
 * @param to last day, included
 * @param q words that must all occur in sport, venue, city or title; accents and case don't matter
 * @param sort {@code startsAt} or {@code code}, with a minus sign in front for descending
 */
record SessionSearch(
        @Nullable String sport,
        @Nullable String venue,
        @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate from,
        @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate to,
        @Nullable @Size(max = 100) String q,
        @Nullable Boolean medal,
        @Nullable @Pattern(regexp = "-?(startsAt|code)") String sort) {

    SessionFilter filter() {
        return new SessionFilter(sport, venue, from, to, q, medal);
    }

    SessionSort order() {
        return switch (sort) {
            case "-startsAt" -> SessionSort.STARTS_AT_DESCENDING;
            case "code" -> SessionSort.CODE;
            case "-code" -> SessionSort.CODE_DESCENDING;
            case null, default -> SessionSort.STARTS_AT;
        };
    }
}
