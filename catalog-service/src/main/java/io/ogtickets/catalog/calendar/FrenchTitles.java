package io.ogtickets.catalog.calendar;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The calendar is published in English only. Its titles are made of few phrases, so a table of these gives the French
 * ones, in the same short style: {@code W 100m fly semis} is {@code F 100m papillon demi-finales}.
 */
final class FrenchTitles {

    /** Distances, weights, classes of boats and finals are the same in both languages. */
    private static final Pattern NO_WORD =
            Pattern.compile("[-+]?[\\dx.]+(?:km|kg|m)?(?!\\p{L})|(?i)\\b(?:[a-f]|[kc]\\d)\\b");

    private static final Pattern WORD = Pattern.compile("\\p{L}");

    private final Map<String, String> phrases;
    private final Pattern phrase;

    /** @param phrases French by English, the latter in lower case; of several that fit the longest is taken */
    FrenchTitles(Map<String, String> phrases) {
        this.phrases = phrases;
        this.phrase = Pattern.compile(
                phrases.keySet().stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|", "(?<![\\p{L}\\d])(?:", ")(?![\\p{L}\\d])")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The English title itself if one of its words is not in the table: half a translation is worse than none. */
    String of(String english) {
        String unknown =
                NO_WORD.matcher(phrase.matcher(english).replaceAll(" ")).replaceAll(" ");
        return WORD.matcher(unknown).find() ? english : capitalised(translated(english));
    }

    private String translated(String english) {
        return phrase.matcher(english)
                .replaceAll(found -> phrases.getOrDefault(found.group().toLowerCase(Locale.ROOT), found.group()));
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
