package io.ogtickets.order.ordering.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Names an order. Being a UUIDv7 it begins with the time of placing, in 48 bits of milliseconds. */
@Embeddable
public record OrderId(@Column(name = "id") UUID value) implements Serializable {

    /** By so much the clocks of two instances may differ. */
    private static final Duration DRIFT = Duration.ofMinutes(1);

    /** No order that was placed then or later has a smaller one. */
    public static UUID earliest(Instant placed) {
        return at(placed.minus(DRIFT));
    }

    /** No order that was placed before has a greater one. */
    public static UUID latest(Instant placed) {
        return at(placed.plus(DRIFT));
    }

    private static UUID at(Instant moment) {
        return new UUID(Math.max(0, moment.toEpochMilli()) << 16, 0);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
