package io.ogtickets.stripesimulator.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;

/**
 * A piece of HTML with places to fill: {@code {{name}}} for text, which is escaped, and {@code {{{name}}}} for other
 * pieces, which are not.
 */
record HtmlTemplate(String html) {

    private static final Pattern PLACE = Pattern.compile("\\{\\{\\{(\\w+)}}}|\\{\\{(\\w+)}}");

    static HtmlTemplate load(String name) {
        try {
            return new HtmlTemplate(new ClassPathResource("pages/" + name).getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String fill(Map<String, String> texts) {
        return fill(texts, Map.of());
    }

    /** Fills all places in one pass, so that what is filled in is never read as a place itself. */
    String fill(Map<String, String> texts, Map<String, String> pieces) {
        return PLACE.matcher(html).replaceAll(place -> {
            String piece = place.group(1);
            String filling = piece != null
                    ? Objects.requireNonNull(pieces.get(piece))
                    : HtmlUtils.htmlEscape(Objects.requireNonNull(texts.get(place.group(2))), "UTF-8");
            return Matcher.quoteReplacement(filling);
        });
    }
}
