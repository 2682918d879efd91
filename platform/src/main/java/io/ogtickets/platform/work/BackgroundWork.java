package io.ogtickets.platform.work;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Does one kind of work on a thread of its own as long as the application runs: at once when woken, else after a pause.
 * A failure is an outage until proven otherwise: the work is tried again, with a pause.
 */
public final class BackgroundWork implements SmartLifecycle {

    /** Some of the work. */
    @FunctionalInterface
    public interface Batch {

        /** Does one batch and tells whether there may be more. */
        boolean run() throws Exception;
    }

    private static final Logger log = LoggerFactory.getLogger(BackgroundWork.class);
    private static final Duration BACK_OFF = Duration.ofSeconds(1);
    private static final Duration FINISH_WITHIN = Duration.ofSeconds(3);

    private final String name;
    private final Duration lookAgain;
    private final Duration pace;
    private final Batch batch;
    private final Semaphore wake = new Semaphore(0);
    private volatile @Nullable Thread worker;

    /**
     * Starts with the application and stops with it.
     *
     * @param lookAgain how long to wait for a wake-up before the work is looked for anyway
     */
    public BackgroundWork(String name, Duration lookAgain, Batch batch) {
        this(name, lookAgain, Duration.ZERO, batch);
    }

    /**
     * Starts with the application and stops with it.
     *
     * @param lookAgain how long to wait for a wake-up before the work is looked for anyway
     * @param pace the least time from one batch to the next, unless the one said that there is more; what comes meanwhile is
     *     done together, and what comes alone is done at once
     */
    public BackgroundWork(String name, Duration lookAgain, Duration pace, Batch batch) {
        this.name = name;
        this.lookAgain = lookAgain;
        this.pace = pace;
        this.batch = batch;
    }

    public void wake() {
        wake.release();
    }

    /** To be called in the transaction that makes the work. */
    public void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake();
            }
        });
    }

    @Override
    public void start() {
        Thread thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
        // Known before it runs, or its first look would find that it isn't wanted.
        worker = thread;
        thread.start();
    }

    /** Lets the batch in hand be finished, for a while. */
    @Override
    public void stop() {
        Thread running = worker;
        worker = null;
        wake();
        try {
            if (running != null && !running.join(FINISH_WITHIN)) {
                running.interrupt();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    private void run() {
        try {
            while (Thread.currentThread().equals(worker)) {
                long next = System.nanoTime() + pace.toNanos();
                if (!runBatch()) {
                    boolean _ = wake.tryAcquire(lookAgain.toMillis(), TimeUnit.MILLISECONDS);
                    TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
                }
                wake.drainPermits();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean runBatch() throws InterruptedException {
        try {
            return batch.run();
        } catch (InterruptedException stopped) {
            throw stopped;
        } catch (Exception | Error failure) {
            // An error too: without its thread the work would rest until somebody restarts the service.
            log.warn("{} waits a moment", name, failure);
            Thread.sleep(BACK_OFF);
            return true;
        }
    }
}
