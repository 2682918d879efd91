package io.ogtickets.auth.account.domain;

import java.util.Locale;

/** The languages that we write to people in. */
public enum Language {
    EN,
    FR;

    /** Reads a BCP 47 tag, {@code fr-CA}; English where the language is none of ours. */
    public static Language of(String tag) {
        return Locale.forLanguageTag(tag).getLanguage().equals("fr") ? FR : EN;
    }

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
