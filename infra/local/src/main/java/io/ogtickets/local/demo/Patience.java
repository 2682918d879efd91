package io.ogtickets.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Looks again and again until there is something to see. */
final class Patience {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private Patience() {}

    /** A look that may fail to see anything yet. */
    @FunctionalInterface
    interface Look<T> {
        Optional<T> take() throws InterruptedException;
    }

    static <T> Optional<T> await(Duration patience, Look<T> look) throws InterruptedException {
        Instant deadline = Instant.now().plus(patience);
        Optional<T> seen = look.take();
        while (seen.isEmpty() && Instant.now().isBefore(deadline)) {
            Thread.sleep(BETWEEN_LOOKS);
            seen = look.take();
        }
        return seen;
    }
}
