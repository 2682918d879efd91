package io.ogtickets.auth.throttle.domain;

import java.time.Duration;

/**
 * How long to wait after an attempt: not at all at first, then twice as long each time. It slows a guesser down for good,
 * and its owner for a while at most: it is never a lock.
 *
 * @param free so many attempts are followed by no delay
 * @param first the delay after the next one
 * @param longest it grows no further
 */
public record GrowingDelay(int free, Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 30;

    public Duration after(int attempts) {
        if (attempts < free) {
            return Duration.ZERO;
        }
        Duration delay = first.multipliedBy(1L << Math.min(attempts - free, MOST_DOUBLINGS));
        return delay.compareTo(longest) > 0 ? longest : delay;
    }
}
