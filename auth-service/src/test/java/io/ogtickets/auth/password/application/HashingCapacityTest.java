package io.ogtickets.auth.password.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ogtickets.platform.problem.Refusal;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class HashingCapacityTest {

    private final CountDownLatch working = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    @Test
    void whoeverComesBeyondTheQueueIsToldWhenToComeBack() throws Exception {
        HashingCapacity capacity = new HashingCapacity(1, 0, Duration.ofMinutes(1));
        try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> first = others.submit(() -> capacity.use(this::slowly));
            working.await();

            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> capacity.use(() -> "second"))
                    .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("too-many-attempts"))
                    .satisfies(refusal -> assertThat(refusal.retryAfter()).hasValue(Duration.ofSeconds(5)));

            mayEnd.countDown();
            assertThat(first.get()).isEqualTo("slow");
        }
        assertThat(capacity.use(() -> "later")).isEqualTo("later");
    }

    @Test
    void whoeverWaitsIsServedOnceTheOthersAreDone() throws Exception {
        HashingCapacity capacity = new HashingCapacity(1, 1, Duration.ofMinutes(1));
        try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> first = others.submit(() -> capacity.use(this::slowly));
            working.await();
            Future<String> second = others.submit(() -> capacity.use(() -> "second"));
            mayEnd.countDown();

            assertThat(first.get()).isEqualTo("slow");
            assertThat(second.get()).isEqualTo("second");
        }
    }

    @Test
    void patienceEnds() throws InterruptedException, ExecutionException {
        HashingCapacity capacity = new HashingCapacity(1, 1, Duration.ofMillis(10));
        try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> first = others.submit(() -> capacity.use(this::slowly));
            working.await();

            assertThatExceptionOfType(Refusal.class).isThrownBy(() -> capacity.use(() -> "second"));

            mayEnd.countDown();
            assertThat(first.get()).isEqualTo("slow");
        }
    }

    private String slowly() {
        working.countDown();
        try {
            mayEnd.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return "slow";
    }
}
