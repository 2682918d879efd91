package io.ogtickets.auth.password.application;

import io.ogtickets.platform.problem.Refusal;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Bounds the hashes at once and those that wait; whoever comes beyond is told to try again later. */
final class HashingCapacity {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final Semaphore permits;
    private final int waiting;
    private final Duration patience;

    HashingCapacity(int atOnce, int waiting, Duration patience) {
        this.permits = new Semaphore(atOnce, true);
        this.waiting = waiting;
        this.patience = patience;
    }

    <T> T use(Supplier<T> hashing) {
        if (!entered()) {
            throw new Refusal(Refusal.Kind.TOO_MANY, "too-many-attempts", "Too many sign-ins at once.")
                    .retryAfter(RETRY_AFTER);
        }
        try {
            return hashing.get();
        } finally {
            permits.release();
        }
    }

    private boolean entered() {
        if (permits.getQueueLength() >= waiting) {
            return permits.tryAcquire();
        }
        try {
            return permits.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
