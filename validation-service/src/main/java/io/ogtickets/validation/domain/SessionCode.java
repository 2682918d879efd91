package io.ogtickets.validation.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/** The calendar's own name of a session, {@code SWM-0727-1100}: 1 to 32 visible ASCII characters. */
public record SessionCode(String value) {

    private static final Pattern FORM = Pattern.compile("[!-~]{1,32}");

    public SessionCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a session code");
        }
    }

    /** Of text that anybody may have written; empty if no session can be called so. */
    public static Optional<SessionCode> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new SessionCode(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
