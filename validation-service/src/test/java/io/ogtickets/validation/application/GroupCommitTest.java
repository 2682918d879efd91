package io.ogtickets.validation.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

    private final ConcurrentLinkedQueue<List<Integer>> batches = new ConcurrentLinkedQueue<>();

    @Test
    void everybodyGetsTheirOwnAnswer() throws Exception {
        GroupCommit<Integer, Integer> doubling = new GroupCommit<>(this::doubled, failure -> false, 2, 8);

        assertThat(submitAll(doubling, 5_000))
                .isEqualTo(IntStream.range(0, 5_000).mapToObj(n -> 2 * n).toList());
        assertThat(batches).allSatisfy(batch -> assertThat(batch).hasSizeBetween(1, 8));
        assertThat(batches.stream().mapToInt(List::size).sum()).isEqualTo(5_000);
    }

    @Test
    void whatComesWhileABatchIsAtWorkIsTheNextBatch() throws Exception {
        CountDownLatch atWork = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        GroupCommit<Integer, Integer> slow = new GroupCommit<>(
                batch -> {
                    atWork.countDown();
                    await(goOn);
                    return doubled(batch);
                },
                failure -> false,
                1,
                100);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> first = threads.submit(() -> slow.submit(0));
            atWork.await();
            CountDownLatch submitted = new CountDownLatch(50);
            List<Future<Integer>> others = IntStream.rangeClosed(1, 50)
                    .mapToObj(n -> threads.submit(() -> {
                        submitted.countDown();
                        return slow.submit(n);
                    }))
                    .toList();
            submitted.await();
            goOn.countDown();
            assertThat(first.get()).isZero();
            for (Future<Integer> other : others) {
                assertThat(other.get()).isPositive();
            }
        }
        assertThat(batches.element()).containsExactly(0);
        assertThat(batches).hasSizeLessThan(51);
    }

    @Test
    void nobodyFailsWithANeighbour() throws Exception {
        GroupCommit<Integer, Integer> picky = new GroupCommit<>(
                batch -> {
                    if (batch.contains(13)) {
                        throw new IllegalStateException("13");
                    }
                    return doubled(batch);
                },
                failure -> false,
                1,
                64);
        AtomicInteger failed = new AtomicInteger();
        GroupCommit<Integer, Integer> counted = new GroupCommit<>(
                batch -> batch.stream()
                        .map(n -> {
                            try {
                                return picky.submit(n);
                            } catch (IllegalStateException refused) {
                                failed.incrementAndGet();
                                return -1;
                            }
                        })
                        .toList(),
                failure -> false,
                32,
                1);

        List<Integer> answers = submitAll(counted, 100);

        assertThat(failed).hasValue(1);
        assertThat(answers.get(13)).isEqualTo(-1);
        assertThat(answers.get(14)).isEqualTo(28);
    }

    @Test
    void whatConcernsAllIsNotTriedAgain() {
        AtomicInteger tried = new AtomicInteger();
        GroupCommit<Integer, Integer> away = new GroupCommit<>(
                batch -> {
                    tried.incrementAndGet();
                    throw new IllegalStateException("away");
                },
                failure -> true,
                1,
                8);

        assertThatIllegalStateException().isThrownBy(() -> away.submit(1)).withMessage("away");
        assertThat(tried).hasValue(1);
    }

    private List<Integer> doubled(List<Integer> batch) {
        batches.add(batch);
        return batch.stream().map(n -> 2 * n).toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static List<Integer> submitAll(GroupCommit<Integer, Integer> to, int count) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> running = IntStream.range(0, count)
                    .mapToObj(n -> threads.submit(() -> to.submit(n)))
                    .toList();
            return running.stream().map(GroupCommitTest::answerOf).toList();
        }
    }

    private static int answerOf(Future<Integer> running) {
        try {
            return running.get();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
