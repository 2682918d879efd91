package io.ogtickets.catalog.application;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as it is searched: lower case and without accents, so that {@code Epée} finds {@code épée}. */
final class SearchText {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private SearchText() {}

    static String of(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
