package io.ogtickets.local.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of the process table.
 *
 * @param startedAt when the operating system started it, to recognise another program that got the same pid
 * @param launchedAt when the launcher asked for it, to tell how long the start took
 * @param startMillis from its start until it was first healthy; unknown until then
 * @param stopping whether it is being stopped on purpose
 */
public record Entry(
        String name,
        long pid,
        Instant startedAt,
        Instant launchedAt,
        int port,
        Signal stop,
        @Nullable Long startMillis,
        boolean stopping) {

    /** The JDK adds a boot time of whole seconds, which may differ by one from one JVM to the next. */
    private static final Duration CLOCK_SLACK = Duration.ofSeconds(2);

    static Entry of(String name, ProcessHandle process, Instant launchedAt, int port, Signal stop) {
        return new Entry(name, process.pid(), startOf(process), launchedAt, port, stop, null, false);
    }

    /** The process, if it is alive and still the one we started. */
    public Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(Life::isRunning).filter(this::isOurs);
    }

    public boolean isAlive() {
        return process().isPresent();
    }

    Entry healthyAt(Instant now) {
        long millis = Duration.between(launchedAt, now).toMillis();
        return new Entry(name, pid, startedAt, launchedAt, port, stop, millis, stopping);
    }

    Entry beingStopped() {
        return new Entry(name, pid, startedAt, launchedAt, port, stop, startMillis, true);
    }

    private boolean isOurs(ProcessHandle process) {
        Duration difference = Duration.between(startedAt, startOf(process)).abs();
        return difference.compareTo(CLOCK_SLACK) <= 0;
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }
}
