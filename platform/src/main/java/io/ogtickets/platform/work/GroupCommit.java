package io.ogtickets.platform.work;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Gathers what many threads want to have committed, and commits it together: a transaction costs its statements and its
 * write to the disk, whether it is for one or for a hundred.
 *
 * <p>Who comes alone is committed at once. Under load a lane begins no more than one batch in a while (its pace), so that
 * what is saved goes to those who come, and not into more and smaller batches; where few come, it may begin the next one
 * sooner. What would wait for the same lock is to go
 * into the same lane. A batch that fails tells each of its members so, who may then try alone.
 *
 * @param <T> what is committed
 * @param <R> what becomes of it
 */
public final class GroupCommit<T, R> {

    /** The batch that this was part of failed; nothing is known of the member itself. */
    public static final class BatchFailed extends Exception {

        private static final long serialVersionUID = 1L;

        private final Throwable reason;

        BatchFailed(Throwable reason) {
            super(reason);
            this.reason = reason;
        }

        /** What the batch failed by. */
        public Throwable reason() {
            return reason;
        }
    }

    /** There are more than can be committed in time. */
    public static final class Overloaded extends RuntimeException {

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
     * @param pace the least time from the beginning of a lane's batch to that of its next, unless that one is full
     * @param crowd so many members of a batch make the next one wait all of the pace, fewer a part of it in proportion
     */
    public record Size(int lanes, int workers, int batch, int waiting, Duration pace, int crowd) {

        public Size inOneLane() {
            return new Size(1, workers, batch, waiting, pace, crowd);
        }

        long nanosAfter(int members) {
            return members >= crowd ? pace.toNanos() : pace.toNanos() * members / crowd;
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
    public GroupCommit(Size size, Function<List<T>, List<R>> commit, Executor threads) {
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
    public R submit(int affinity, T wish, Duration patience) throws BatchFailed, InterruptedException {
        Member<T, R> member = new Member<>(wish, new CompletableFuture<>());
        lanes.get(Math.floorMod(affinity, lanes.size())).add(member);
        try {
            return member.answer().get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException failure) {
            throw new BatchFailed(Objects.requireNonNullElse(failure.getCause(), failure));
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

        private final Lock lock = new ReentrantLock();
        private final Condition full = lock.newCondition();
        private final Deque<Member<T, R>> waiting = new ArrayDeque<>();
        private int working;
        private long nextBatchAt = System.nanoTime();

        void add(Member<T, R> member) {
            lock.lock();
            try {
                if (waiting.size() >= size.waiting()) {
                    throw new Overloaded(waiting.size() + " wait already");
                }
                waiting.add(member);
                if (working == size.workers()) {
                    if (isFull()) {
                        full.signal();
                    }
                    return;
                }
                working++;
            } finally {
                lock.unlock();
            }
            threads.execute(this::work);
        }

        int waiting() {
            lock.lock();
            try {
                return waiting.size();
            } finally {
                lock.unlock();
            }
        }

        private void work() {
            for (List<Member<T, R>> batch = gather(); !batch.isEmpty(); batch = gather()) {
                settle(batch);
            }
        }

        /** None if nobody waits; whoever comes then finds the worker gone, and sends for a new one. */
        private List<Member<T, R>> gather() {
            lock.lock();
            try {
                awaitTurn();
                List<Member<T, R>> batch = new ArrayList<>();
                while (batch.size() < size.batch() && !waiting.isEmpty()) {
                    Member<T, R> next = waiting.remove();
                    if (!next.answer().isDone()) {
                        batch.add(next);
                    }
                }
                if (batch.isEmpty()) {
                    working--;
                } else {
                    nextBatchAt = System.nanoTime() + size.nanosAfter(batch.size());
                }
                return batch;
            } finally {
                lock.unlock();
            }
        }

        /** Being interrupted makes it the turn. */
        private void awaitTurn() {
            try {
                for (long left = nanosLeft(); !waiting.isEmpty() && !isFull() && left > 0; left = nanosLeft()) {
                    full.awaitNanos(left);
                }
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }

        /** Another worker may have begun a batch meanwhile. */
        private long nanosLeft() {
            return nextBatchAt - System.nanoTime();
        }

        private boolean isFull() {
            return waiting.size() >= size.batch();
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
