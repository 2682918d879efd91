package io.ogtickets.validation.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Gathers what comes at the same time, so that it is done by one transaction and one write to the disk. Nothing waits to be
 * gathered: what comes while the others are at work is the next batch.
 */
final class GroupCommit<T, R> {

    private record Waiting<T, R>(T item, CompletableFuture<R> answer) {}

    private final Function<List<T>, List<R>> work;
    private final Predicate<RuntimeException> concernsAll;
    private final int largest;
    private final Semaphore lanes;
    private final Queue<Waiting<T, R>> waiting = new ConcurrentLinkedQueue<>();

    /**
     * @param work answers a batch, in its order, all or none
     * @param concernsAll whether a failure would meet each item alone too; after any other they are tried one by one, so that
     *     no item fails with its neighbour
     * @param lanes how many batches may be at work at once
     * @param largest how many items a batch has at most
     */
    GroupCommit(Function<List<T>, List<R>> work, Predicate<RuntimeException> concernsAll, int lanes, int largest) {
        this.work = work;
        this.concernsAll = concernsAll;
        this.lanes = new Semaphore(lanes);
        this.largest = largest;
    }

    /** Waits for the answer, or throws what kept it away. */
    R submit(T item) {
        Waiting<T, R> mine = new Waiting<>(item, new CompletableFuture<>());
        waiting.add(mine);
        openLane();
        try {
            return mine.answer().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private void openLane() {
        if (lanes.tryAcquire()) {
            Thread.ofVirtual().name("group-commit").start(this::workOff);
        }
    }

    private void workOff() {
        try {
            for (List<Waiting<T, R>> batch = next(); !batch.isEmpty(); batch = next()) {
                settle(batch);
            }
        } finally {
            lanes.release();
        }
        // Somebody may have come after the last look and found all lanes still taken.
        if (!waiting.isEmpty()) {
            openLane();
        }
    }

    private List<Waiting<T, R>> next() {
        List<Waiting<T, R>> batch = new ArrayList<>();
        while (batch.size() < largest) {
            Waiting<T, R> one = waiting.poll();
            if (one == null) {
                break;
            }
            batch.add(one);
        }
        return batch;
    }

    private void settle(List<Waiting<T, R>> batch) {
        try {
            List<R> answers = work.apply(batch.stream().map(Waiting::item).toList());
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).answer().complete(answers.get(i));
            }
        } catch (RuntimeException failure) {
            if (batch.size() == 1 || concernsAll.test(failure)) {
                batch.forEach(one -> one.answer().completeExceptionally(failure));
            } else {
                batch.forEach(one -> settle(List.of(one)));
            }
        } catch (Error fatal) {
            batch.forEach(one -> one.answer().completeExceptionally(fatal));
            throw fatal;
        }
    }
}
