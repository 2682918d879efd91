package io.ogtickets.order.ordering.application;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what many threads want to have committed, and commits it together. While one batch runs the next one gathers,
 * so that nobody waits for a batch to fill when there is no crowd.
 *
 * <p>It keeps several lanes: what would wait for the same lock is to go into the same lane. A batch that fails tells each
 * of its members so, who may then try alone.
 *
 * @param <T> what is committed
 * @param <R> what becomes of it
 */
final class GroupCommit<T, R> {

    /** The batch that this was part of failed; nothing is known of the member itself. */
    static final class BatchFailed extends Exception {

        private static final long serialVersionUID = 1L;

        BatchFailed(Throwable cause) {
            super(cause);
        }
    }

    /** There are more than can be committed in time. */
    static final class Overloaded extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Overloaded(String message) {
            super(message, null, false, false);
        }
    }

    /**
     * How much at once.
     *
     * @param lanes that do not wait for each other
     * @param workers batches of a lane at the same time
     * @param batch members of a batch at most
     * @param waiting members that wait in a lane at most
     * @param linger how long a batch waits for those who were just answered to come back, when there is a crowd
     */
    record Size(int lanes, int workers, int batch, int waiting, Duration linger) {

        Size inOneLane() {
            return new Size(1, workers, batch, waiting, linger);
        }
    }

    private record Member<T, R>(T wish, CompletableFuture<R> answer) {}

    private final Size size;
    private final Function<List<T>, List<R>> commit;
    private final Executor threads;
    private final List<Lane> lanes = new ArrayList<>();

    /**
     * Idle until the first submission.
     *
     * @param commit answers in the order of its argument
     * @param threads as many as lanes times workers are used at once
     */
    GroupCommit(Size size, Function<List<T>, List<R>> commit, Executor threads) {
        this.size = size;
        this.commit = commit;
        this.threads = threads;
        for (int i = 0; i < size.lanes(); i++) {
            lanes.add(new Lane());
        }
    }

    /**
     * Waits until the wish was part of a batch.
     *
     * @param affinity wishes with the same number share a lane
     * @throws BatchFailed nothing is known of the outcome
     * @throws Overloaded too many wait, or it was not its turn in time; in the latter case it may still be committed
     */
    R submit(int affinity, T wish, Duration patience) throws BatchFailed, InterruptedException {
        Member<T, R> member = new Member<>(wish, new CompletableFuture<>());
        lanes.get(Math.floorMod(affinity, lanes.size())).add(member);
        try {
            return member.answer().get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException failure) {
            throw new BatchFailed(failure);
        } catch (TimeoutException tooLate) {
            // Whoever is cancelled before a batch took it is left out of it.
            member.answer().cancel(false);
            throw new Overloaded("It was not its turn within " + patience);
        }
    }

    /** How many wait to be gathered, in all lanes. */
    int waiting() {
        return lanes.stream().mapToInt(Lane::waiting).sum();
    }

    private final class Lane {

        private final Deque<Member<T, R>> waiting = new ArrayDeque<>();
        private int working;

        void add(Member<T, R> member) {
            synchronized (waiting) {
                if (waiting.size() >= size.waiting()) {
                    throw new Overloaded(waiting.size() + " wait already");
                }
                waiting.add(member);
                if (working == size.workers()) {
                    return;
                }
                working++;
            }
            threads.execute(this::work);
        }

        int waiting() {
            synchronized (waiting) {
                return waiting.size();
            }
        }

        private void work() {
            List<Member<T, R>> batch = gather(0);
            while (!batch.isEmpty()) {
                settle(batch);
                batch = gather(batch.size());
            }
        }

        private List<Member<T, R>> gather(int justAnswered) {
            linger(justAnswered);
            synchronized (waiting) {
                List<Member<T, R>> batch = new ArrayList<>();
                while (batch.size() < size.batch() && !waiting.isEmpty()) {
                    @Nullable Member<T, R> next = waiting.poll();
                    if (next != null && !next.answer().isDone()) {
                        batch.add(next);
                    }
                }
                if (batch.isEmpty()) {
                    working--;
                }
                return batch;
            }
        }

        /** After a crowd was answered, it takes its members a moment to come back. */
        private void linger(int justAnswered) {
            synchronized (waiting) {
                if (waiting.size() >= justAnswered) {
                    return;
                }
            }
            LockSupport.parkNanos(size.linger().toNanos());
        }
    }

    private void settle(List<Member<T, R>> batch) {
        try {
            List<R> answers = commit.apply(batch.stream().map(Member::wish).toList());
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).answer().complete(answers.get(i));
            }
        } catch (Throwable failure) {
            batch.forEach(member -> member.answer().completeExceptionally(failure));
        }
    }
}
