package io.ogtickets.ticket.domain;

import java.util.regex.Pattern;

/** The calendar's own name of a session, {@code SWM-0727-1100}: 1 to 32 visible ASCII characters, for it stands in the code. */
public record SessionCode(String value) {

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,32}");

    public SessionCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a session code: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
