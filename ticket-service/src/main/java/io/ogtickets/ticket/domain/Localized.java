package io.ogtickets.ticket.domain;

import java.util.Locale;

/** A text in the two languages of the Games' office. */
public record Localized(String en, String fr) {

    /** English for everybody who doesn't read French. */
    public String in(Locale locale) {
        return Locale.FRENCH.getLanguage().equals(locale.getLanguage()) ? fr : en;
    }
}
