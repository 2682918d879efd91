package io.ogtickets.catalog.domain;

import java.util.Locale;

/** A text in the languages of the Games. */
public record Localised(String en, String fr) {

    /** French for a French speaker, English for everybody else. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("fr") ? fr : en;
    }
}
