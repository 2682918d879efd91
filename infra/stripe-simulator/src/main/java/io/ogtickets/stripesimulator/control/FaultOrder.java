package io.ogtickets.stripesimulator.control;

import io.ogtickets.stripesimulator.domain.StripeFailure;
import io.ogtickets.stripesimulator.fault.Fault;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A trouble as it is ordered.
 *
 * @param kind one of {@link Fault.Kind}, in lower case
 * @param path the start of the API's paths, or of the webhooks' types, that it strikes; none for all
 * @param times how often, 1 to 1000; once if not said
 * @param delayMillis 0 to 60000; 1000 if not said
 * @param status 500 to 599; 500 if not said
 */
record FaultOrder(
        @Nullable String kind,
        @Nullable String path,
        @Nullable Integer times,
        @Nullable Integer delayMillis,
        @Nullable Integer status) {

    Fault.Kind wantedKind() {
        return Arrays.stream(Fault.Kind.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(kind))
                .findFirst()
                .orElseThrow(() -> StripeFailure.invalid("kind", "There is no fault of this kind."));
    }

    String wantedPath() {
        return Objects.requireNonNullElse(path, "");
    }

    int wantedTimes() {
        return within("times", Objects.requireNonNullElse(times, 1), 1, 1_000);
    }

    int wantedDelay() {
        return within("delay_millis", Objects.requireNonNullElse(delayMillis, 1_000), 0, 60_000);
    }

    int wantedStatus() {
        return within("status", Objects.requireNonNullElse(status, 500), 500, 599);
    }

    private static int within(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw StripeFailure.invalid(name, "This value must be between %d and %d.".formatted(least, most));
        }
        return value;
    }
}
