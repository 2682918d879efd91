package io.ogtickets.payment.web;

import jakarta.validation.constraints.AssertTrue;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A period of time, bound from the query.
 *
 * @param from included; from the beginning if left out
 * @param to excluded; up to now if left out
 */
record Period(@Nullable Instant from, @Nullable Instant to) {

    @AssertTrue(message = "must not be before from")
    boolean isTo() {
        return from == null || to == null || !to.isBefore(from);
    }

    Period upTo(Instant now) {
        return to == null ? new Period(from, now) : this;
    }

    Instant begin() {
        return Objects.requireNonNullElse(from, Instant.EPOCH);
    }

    Instant end() {
        return Objects.requireNonNull(to);
    }
}
