package io.ogtickets.auth.throttle.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.ogtickets.auth.throttle.domain.GrowingDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    private static final class SetClock extends Clock {
        private Instant now = Instant.parse("2026-11-21T09:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final SetClock clock = new SetClock();
    private final Attempts attempts = new Attempts(
            new GrowingDelay(3, Duration.ofSeconds(1), Duration.ofSeconds(5)),
            new ThrottleProperties.Memory(100, Duration.ofHours(1)),
            clock);

    @Test
    void theFirstFewAreFreeAndWhoeverComesTooEarlyIsNotCounted() {
        Stream.generate(() -> attempts.enter("a"))
                .limit(3)
                .forEach(wait -> assertThat(wait).isZero());

        assertThat(attempts.enter("a")).isEqualTo(Duration.ofSeconds(1));
        assertThat(attempts.enter("a")).isEqualTo(Duration.ofSeconds(1));
        clock.now = clock.now.plusSeconds(1);
        assertThat(attempts.enter("a")).isZero();
        assertThat(attempts.enter("a")).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void afterASuccessAllBeginsAnewAndOthersNeverNotice() {
        IntStream.range(0, 4).forEach(n -> attempts.enter("a"));
        assertThat(attempts.enter("a")).isPositive();
        assertThat(attempts.enter("b")).isZero();

        attempts.forget("a");

        assertThat(attempts.enter("a")).isZero();
    }

    @Test
    void manyAtOnceAreNoWayAround() throws Exception {
        Callable<Duration> attempt = () -> attempts.enter("a");
        try (ExecutorService guessers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Duration> waits = guessers.invokeAll(Collections.nCopies(50, attempt)).stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(waits.stream().filter(Duration::isZero)).hasSize(3);
        }
    }
}
