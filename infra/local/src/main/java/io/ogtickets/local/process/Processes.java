package io.ogtickets.local.process;

import io.ogtickets.local.home.Trouble;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Starts processes: detached ones that outlive the command, and short ones that are waited for. */
public final class Processes {

    private static final Set<String> INHERITED = Set.of("PATH", "HOME", "LANG", "LC_ALL", "TZ", "TMPDIR");

    private static boolean ending;

    private Processes() {}

    /** From here on this command starts nothing any more. */
    public static synchronized void startNoMore() {
        ending = true;
    }

    /** What fails once this is so fails because everything is being stopped. */
    public static synchronized boolean isEnding() {
        return ending;
    }

    /** Writes down that a process was started. */
    interface Note {
        Entry of(ProcessHandle process) throws IOException;
    }

    /**
     * Starts a process in a session of its own, without a terminal: neither Ctrl-C nor closing the window reaches it.
     * There is no moment between the start and the note at which the process could be overlooked.
     */
    static synchronized Entry detached(Launch launch, Path log, Note note) throws IOException {
        // setsid replaces itself by the command, so the handle is the command's own.
        List<String> command = new ArrayList<>(List.of("setsid"));
        command.addAll(launch.command());
        return note.of(start(command, launch, log).toHandle());
    }

    /** Runs a command to its end and answers its exit code; what takes longer than that is killed. */
    public static int run(Launch launch, Path log, Duration patience) throws IOException, InterruptedException {
        Process process = start(launch.command(), launch, log);
        try {
            process.waitFor(patience);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return process.waitFor();
    }

    private static synchronized Process start(List<String> command, Launch launch, Path log) throws IOException {
        if (ending) {
            throw new IOException("everything is being stopped");
        }
        keepPrevious(log);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(launch.directory().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(INHERITED);
        environment.putAll(launch.environment());
        try {
            return builder.start();
        } catch (IOException e) {
            throw new Trouble("Can't start " + command.getFirst() + ": " + e.getMessage() + ". Is it installed?", e);
        }
    }

    /** A log tells of one start; that of the start before is kept beside it. */
    private static void keepPrevious(Path log) throws IOException {
        if (Files.exists(log)) {
            Path previous = log.resolveSibling(log.getFileName() + ".1");
            Files.move(log, previous, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
