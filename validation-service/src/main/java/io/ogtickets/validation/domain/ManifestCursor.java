package io.ogtickets.validation.domain;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a scanner has read the changes of a session's tickets: all that transactions before the horizon made, and of the rest
 * what lies up to a place. What commits late, under an older transaction's number, lies behind the horizon and is read next
 * time. docs/decisions/0051 says why nothing is lost.
 *
 * @param horizon a transaction before which all had ended when the reading began
 * @param after the transaction read last
 * @param ticket the ticket read last within it
 */
public record ManifestCursor(long horizon, long after, UUID ticket) {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final Pattern FORM = Pattern.compile("(\\d{1,18})(?:\\.(\\d{1,18})\\.([0-9a-f-]{36}))?");

    /** Nothing was read. */
    public static ManifestCursor start(long horizon) {
        return new ManifestCursor(horizon, 0, BEFORE_ALL);
    }

    /** Everything up to the horizon was read. */
    public static ManifestCursor upTo(long horizon) {
        return new ManifestCursor(horizon, horizon, BEFORE_ALL);
    }

    /** Of text that anybody may have written. */
    public static Optional<ManifestCursor> read(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        long horizon = Long.parseLong(parts.group(1));
        return Optional.of(
                parts.group(2) == null
                        ? upTo(horizon)
                        : new ManifestCursor(horizon, Long.parseLong(parts.group(2)), UUID.fromString(parts.group(3))));
    }

    /** Whether a reading of several pages is under way, whose horizon stays the first page's. */
    public boolean isMidway() {
        return !equals(upTo(horizon));
    }

    @Override
    public String toString() {
        return isMidway() ? horizon + "." + after + "." + ticket : Long.toString(horizon);
    }
}
