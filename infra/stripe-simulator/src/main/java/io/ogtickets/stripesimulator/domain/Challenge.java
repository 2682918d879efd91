package io.ogtickets.stripesimulator.domain;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the payer's bank judged the payer, in 3-D Secure. */
public enum Challenge {
    PASSED,
    FAILED;

    /** Reads {@code passed} or {@code failed}; null and empty text are no challenge. */
    public static @Nullable Challenge read(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "passed" -> PASSED;
            case "failed" -> FAILED;
            default -> throw StripeFailure.invalid("challenge", "A challenge is 'passed' or 'failed'.");
        };
    }
}
