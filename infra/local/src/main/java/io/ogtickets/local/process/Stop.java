package io.ogtickets.local.process;

import io.ogtickets.local.home.Trouble;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Stops processes: asks first, kills after a grace time, and doesn't return before they and their children are gone. */
public final class Stop {

    private static final Duration UNTIL_GONE = Duration.ofSeconds(10);

    private final ProcessTable table;
    private final Duration grace;

    public Stop(ProcessTable table, Duration grace) {
        this.table = table;
        this.grace = grace;
    }

    /** Stops these together and answers how many processes had to be killed. */
    public long all(List<Entry> entries) throws IOException, InterruptedException {
        List<ProcessHandle> processes = ask(entries);
        long killed = Life.awaitEnd(processes, grace) ? 0 : kill(processes);
        if (!Life.awaitEnd(processes, UNTIL_GONE)) {
            throw new Trouble("Some processes don't end even when killed: " + running(processes)
                    + ". Look at them with: ps -fp PID");
        }
        for (Entry entry : entries) {
            table.forget(entry);
        }
        return killed;
    }

    private List<ProcessHandle> ask(List<Entry> entries) throws IOException {
        List<ProcessHandle> asked = new ArrayList<>();
        for (Entry entry : entries) {
            Optional<ProcessHandle> process = entry.process();
            if (process.isPresent()) {
                table.stopping(entry);
                // The children are noted now: once their parent is gone nobody can tell whose they were.
                Stream.concat(process.stream(), process.get().descendants()).forEach(asked::add);
                entry.stop().sendTo(process.get());
            }
        }
        return asked;
    }

    private static long kill(List<ProcessHandle> processes) {
        return processes.stream()
                .filter(Life::isRunning)
                .filter(ProcessHandle::destroyForcibly)
                .count();
    }

    private static List<Long> running(List<ProcessHandle> processes) {
        return processes.stream()
                .filter(Life::isRunning)
                .map(ProcessHandle::pid)
                .toList();
    }
}
