package io.ogtickets.ticket.texts;

import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The texts of {@code texts.properties}, in French for French readers and else in English. */
@Component
public final class Texts {

    private final ResourceBundleMessageSource bundle = new ResourceBundleMessageSource();

    public Texts() {
        bundle.setBasenames("texts");
        bundle.setDefaultEncoding("UTF-8");
        bundle.setFallbackToSystemLocale(false);
        bundle.setAlwaysUseMessageFormat(true);
    }

    /** The language that a reader of the given one is written to: dates and texts must not be of two languages. */
    public static Locale nearest(Locale reader) {
        return Locale.FRENCH.getLanguage().equals(reader.getLanguage()) ? Locale.FRENCH : Locale.ENGLISH;
    }

    public String get(Locale locale, String key, Object... arguments) {
        return bundle.getMessage(key, arguments, locale);
    }
}
