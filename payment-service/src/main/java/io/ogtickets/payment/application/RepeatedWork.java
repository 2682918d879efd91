package io.ogtickets.payment.application;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Does one piece of work over and over on a thread of its own: at once when woken, else after a pause. */
public final class RepeatedWork implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RepeatedWork.class);
    private static final Duration BACK_OFF = Duration.ofSeconds(1);

    private final String name;
    private final Duration pause;
    private final Runnable work;
    private final Semaphore wake = new Semaphore(0);
    private volatile @Nullable Thread worker;

    /**
     * Starts with the application, and stops with it.
     *
     * @param pause how long to wait for a wake-up before the work is done anyway
     */
    public RepeatedWork(String name, Duration pause, Runnable work) {
        this.name = name;
        this.pause = pause;
        this.work = work;
    }

    void wake() {
        wake.release();
    }

    void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake();
            }
        });
    }

    @Override
    public void start() {
        worker = Thread.ofVirtual().name(name).start(this::run);
    }

    @Override
    public void stop() {
        Thread running = worker;
        worker = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    private void run() {
        try {
            while (isRunning()) {
                wake.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
                wake.drainPermits();
                workOnce();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void workOnce() throws InterruptedException {
        try {
            work.run();
        } catch (RuntimeException failure) {
            log.warn("{} goes on in a moment: {}", name, failure.toString());
            Thread.sleep(BACK_OFF);
        }
    }
}
