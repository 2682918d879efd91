package io.ogtickets.catalog.web;

import io.ogtickets.catalog.domain.Localised;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A title in both languages of the Games. */
record TitleRequest(
        @NotBlank @Size(max = 200) @Pattern(regexp = ONE_LINE, message = "{text.characters}")
        String en,

        @NotBlank @Size(max = 200) @Pattern(regexp = ONE_LINE, message = "{text.characters}")
        String fr) {

    /** What is printed and sent as XML can't hold the others (XML 1.0, 2.2), and half a surrogate pair is no character. */
    static final String ONE_LINE = "[^\\p{Cc}\\p{Cs}\\u2028\\u2029\\uFFFE\\uFFFF]*";

    Localised title() {
        return new Localised(en, fr);
    }
}
