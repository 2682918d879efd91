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

    private Processes() {}

    /**
     * Starts a process in a session of its own, without a terminal: neither Ctrl-C nor closing the window reaches it.
     * {@code setsid} replaces itself by the command, so the handle is the command's own.
     */
    public static ProcessHandle detached(Launch launch, Path log) throws IOException {
        List<String> command = new ArrayList<>(List.of("setsid"));
        command.addAll(launch.command());
        return start(command, launch, log).toHandle();
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

    private static Process start(List<String> command, Launch launch, Path log) throws IOException {
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
