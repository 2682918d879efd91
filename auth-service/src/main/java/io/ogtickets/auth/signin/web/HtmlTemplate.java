package io.ogtickets.auth.signin.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;

/** HTML with places in it: {@code {{text}}} is escaped, {@code {{{html}}}} is put in as it is. */
record HtmlTemplate(String html) {

    private static final Pattern PLACE = Pattern.compile("\\{\\{(?:\\{([\\w.-]+)}|([\\w.-]+))}}");

    static HtmlTemplate at(String path) {
        try {
            return new HtmlTemplate(new ClassPathResource(path).getContentAsString(UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** In one pass, so that what is put in is no place itself. */
    String filled(Map<String, String> values) {
        return PLACE.matcher(html).replaceAll(place -> Matcher.quoteReplacement(filled(place, values)));
    }

    static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, UTF_8.name());
    }

    private static String filled(MatchResult place, Map<String, String> values) {
        String asItIs = place.group(1);
        return asItIs == null
                ? escaped(Objects.requireNonNull(values.get(place.group(2)), place.group(2)))
                : Objects.requireNonNull(values.get(asItIs), asItIs);
    }
}
