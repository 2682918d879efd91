package io.ogtickets.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Tells the living from the dead. */
public final class Life {

    private static final Duration GLANCE = Duration.ofMillis(20);

    private Life() {}

    /** A zombie counts as gone: it has ended, and only its parent (in a container often a lazy one) hasn't noticed. */
    public static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && !isZombie(process.pid());
    }

    /** Waits until none of them runs any more; false if some still do when the time is over. */
    static boolean awaitEnd(List<ProcessHandle> processes, Duration patience) throws InterruptedException {
        Instant deadline = Instant.now().plus(patience);
        while (processes.stream().anyMatch(Life::isRunning)) {
            if (Instant.now().isAfter(deadline)) {
                return false;
            }
            Thread.sleep(GLANCE);
        }
        return true;
    }

    private static boolean isZombie(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            // The state follows the program's name, which stands in parentheses and may itself contain some.
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException e) {
            return false;
        }
    }
}
