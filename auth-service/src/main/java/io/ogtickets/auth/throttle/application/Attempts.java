package io.ogtickets.auth.throttle.application;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.ogtickets.auth.throttle.domain.GrowingDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Counts the attempts of each key since its last success, and spaces them out. Bounded; an instance counts its own. */
final class Attempts {

    private static final class Count {
        private int admitted;
        private Instant next = Instant.MIN;

        /** Counts before it is known how the attempt ends, so that many at once are no way around the delay. */
        synchronized Duration enter(GrowingDelay delay, Instant now) {
            if (now.isBefore(next)) {
                return Duration.between(now, next);
            }
            admitted++;
            next = now.plus(delay.after(admitted));
            return Duration.ZERO;
        }
    }

    private final Cache<String, Count> counts;
    private final GrowingDelay delay;
    private final Clock clock;

    Attempts(GrowingDelay delay, ThrottleProperties.Memory memory, Clock clock) {
        this.delay = delay;
        this.clock = clock;
        this.counts = Caffeine.newBuilder()
                .maximumSize(memory.keys())
                .expireAfterAccess(memory.forgetAfter())
                .build();
    }

    /** How long to wait; zero if the attempt may go ahead, and is counted. */
    Duration enter(String key) {
        return counts.get(key, unseen -> new Count()).enter(delay, clock.instant());
    }

    void forget(String key) {
        counts.invalidate(key);
    }
}
