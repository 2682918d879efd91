package io.ogtickets.catalog.application;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which sessions are asked for; what is null doesn't restrict.
 *
 * @param from the first day, in the venue's own calendar
 * @param to the last day, included
 * @param words each must occur in sport, venue, city or title
 */
public record SessionFilter(
        @Nullable String sport,
        @Nullable String venue,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String words,
        @Nullable Boolean medal) {

    /** Patterns for LIKE, one a word, with the pattern characters of the input taken literally. */
    String[] patterns() {
        if (words == null || words.isBlank()) {
            return new String[0];
        }
        return Arrays.stream(SearchText.of(words).strip().split("\\s+", -1))
                .map(word -> "%" + word.replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .toArray(String[]::new);
    }
}
