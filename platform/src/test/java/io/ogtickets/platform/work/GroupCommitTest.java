package io.ogtickets.platform.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch gate = new CountDownLatch(1);
    private final AtomicInteger entered = new AtomicInteger();
    private final List<List<Integer>> batches = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void stop() {
        gate.countDown();
        threads.shutdownNow();
        callers.shutdownNow();
    }

    @Test
    void everyoneGetsTheirOwnAnswer() throws Exception {
        GroupCommit<Integer, Integer> commit = of(4, 2, 1_000, this::doubled);

        List<Future<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            answers.add(submit(commit, i % 7, i));
        }

        for (int i = 0; i < 500; i++) {
            assertThat(answers.get(i).get()).isEqualTo(2 * i);
        }
    }

    @Test
    void whatComesDuringABatchIsTheNextOneInTheOrderOfArrival() throws Exception {
        GroupCommit<Integer, Integer> commit = of(1, 3, 1_000, this::gated);
        List<Future<Integer>> answers = new ArrayList<>(List.of(submit(commit, 0, 0)));
        await().until(() -> entered.get() == 1);
        for (int i = 1; i <= 5; i++) {
            answers.add(submit(commit, 0, i));
            int arrived = i;
            await().until(() -> commit.waiting() == arrived);
        }

        gate.countDown();

        for (Future<Integer> answer : answers) {
            answer.get();
        }
        assertThat(batches).containsExactly(List.of(0), List.of(1, 2, 3), List.of(4, 5));
    }

    @Test
    void aLaneThatIsStuckHoldsUpNoOther() throws Exception {
        GroupCommit<Integer, Integer> commit = of(2, 3, 1_000, batch -> batch.contains(0) ? gated(batch) : batch);
        Future<Integer> stuck = submit(commit, 0, 0);
        await().until(() -> entered.get() == 1);

        assertThat(submit(commit, 1, 7).get()).isEqualTo(7);
        assertThat(stuck.isDone()).isFalse();
    }

    @Test
    void aBatchThatFailsTellsEachOfItsMembersAndNobodyElse() throws Exception {
        GroupCommit<Integer, Integer> commit = of(1, 1, 1_000, batch -> {
            if (batch.contains(13)) {
                throw new IllegalStateException("poisoned");
            }
            return batch;
        });

        assertThatThrownBy(() -> commit.submit(0, 13, LONG)).isInstanceOf(GroupCommit.BatchFailed.class);
        assertThat(commit.submit(0, 14, LONG)).isEqualTo(14);
    }

    @Test
    void moreThanMayWaitAreTurnedAway() throws Exception {
        GroupCommit<Integer, Integer> commit = of(1, 1, 2, this::gated);
        Future<Integer> first = submit(commit, 0, 0);
        await().until(() -> entered.get() == 1);
        List<Future<Integer>> others = List.of(submit(commit, 0, 1), submit(commit, 0, 2));
        await().until(() -> commit.waiting() == 2);

        assertThatThrownBy(() -> commit.submit(0, 3, LONG)).isInstanceOf(GroupCommit.Overloaded.class);
        assertThat(first.isDone()).isFalse();
        assertThat(others).noneMatch(Future::isDone);
    }

    @Test
    void whoseTurnDoesNotComeInTimeIsLeftOut() throws Exception {
        GroupCommit<Integer, Integer> commit = of(1, 10, 1_000, this::gated);
        Future<Integer> first = submit(commit, 0, 0);
        await().until(() -> entered.get() == 1);

        assertThatThrownBy(() -> commit.submit(0, 1, Duration.ofMillis(1))).isInstanceOf(GroupCommit.Overloaded.class);
        Future<Integer> last = submit(commit, 0, 2);
        await().until(() -> commit.waiting() == 2);
        gate.countDown();

        first.get();
        last.get();
        assertThat(batches).containsExactly(List.of(0), List.of(2));
    }

    @Test
    void aLaneThatHasJustBegunABatchGathersUntilTheNextOneIsFull() throws Exception {
        GroupCommit<Integer, Integer> commit =
                new GroupCommit<>(new GroupCommit.Size(1, 2, 3, 1_000, LONG, 1), this::recorded, threads);

        Future<Integer> alone = submit(commit, 0, 0);
        alone.get();
        List<Future<Integer>> together = List.of(submit(commit, 0, 1), submit(commit, 0, 2));
        await().until(() -> commit.waiting() == 2);
        Future<Integer> last = submit(commit, 0, 3);

        last.get();
        for (Future<Integer> answer : together) {
            answer.get();
        }
        assertThat(batches).extracting(List::size).containsExactly(1, 3);
    }

    @Test
    void whatGathersIsCommittedWhenItsTimeHasCome() throws Exception {
        GroupCommit<Integer, Integer> commit = new GroupCommit<>(
                new GroupCommit.Size(1, 1, 1_000, 1_000, Duration.ofMillis(20), 1), this::recorded, threads);

        for (int i = 0; i < 5; i++) {
            assertThat(commit.submit(0, i, LONG)).isEqualTo(i);
        }
    }

    @Test
    void afterFarFewerThanACrowdTheNextBatchHardlyWaits() throws Exception {
        Duration longerThanAnybodyWaits = LONG.multipliedBy(100);
        GroupCommit<Integer, Integer> commit = new GroupCommit<>(
                new GroupCommit.Size(1, 1, 1_000, 1_000, longerThanAnybodyWaits, 1_000_000), this::recorded, threads);

        for (int i = 0; i < 5; i++) {
            assertThat(commit.submit(0, i, LONG)).isEqualTo(i);
        }
    }

    private Future<Integer> submit(GroupCommit<Integer, Integer> commit, int affinity, int wish) {
        return callers.submit(() -> commit.submit(affinity, wish, LONG));
    }

    private GroupCommit<Integer, Integer> of(
            int lanes, int batch, int waiting, Function<List<Integer>, List<Integer>> work) {
        return new GroupCommit<>(new GroupCommit.Size(lanes, 1, batch, waiting, Duration.ZERO, 1), work, threads);
    }

    private List<Integer> doubled(List<Integer> batch) {
        return batch.stream().map(wish -> 2 * wish).toList();
    }

    private List<Integer> recorded(List<Integer> batch) {
        batches.add(batch);
        return batch;
    }

    /** Stands still until the gate opens. */
    private List<Integer> gated(List<Integer> batch) {
        batches.add(batch);
        entered.incrementAndGet();
        try {
            gate.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return batch;
    }
}
