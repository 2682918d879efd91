package io.ogtickets.stripesimulator.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The id of an event, {@code evt_…}; ids grow in the order in which they were given, so a list can be paged by id. */
public record EventId(String value) implements Comparable<EventId> {

    private static final AtomicLong LAST = new AtomicLong();

    static EventId next(Instant now) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, now);
        long tick = LAST.accumulateAndGet(micros, (last, wanted) -> Math.max(last + 1, wanted));
        return new EventId("evt_1%016d%s".formatted(tick, RandomText.ofLength(7)));
    }

    @Override
    public int compareTo(EventId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
