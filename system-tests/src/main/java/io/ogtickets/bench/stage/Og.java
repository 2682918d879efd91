package io.ogtickets.bench.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The commands of {@code ./og}, given to a system that has its own data and ports. */
public record Og(Path project, Path home, String portOffset) {

    /** The first start builds and trains for some minutes; what takes longer than this hangs. */
    private static final Duration PATIENCE = Duration.ofMinutes(12);

    private static final Duration UNTIL_THREADS_ARE_TOLD = Duration.ofSeconds(5);

    /** What the command printed; fails if the command did, or hung: then with the stacks of its threads. */
    public String run(String... arguments) {
        return run(Map.of(), arguments);
    }

    /**
     * The same with settings in the environment.
     *
     * @param settings such as {@code ORDER_HOLD}
     */
    public String run(Map<String, String> settings, String... arguments) {
        List<String> command = new ArrayList<>(List.of("./og"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(project.toFile()).redirectError(Redirect.INHERIT);
        builder.environment().putAll(settings);
        builder.environment().put("OG_HOME", home.toString());
        builder.environment().put("OG_PORT_OFFSET", portOffset);
        builder.environment().remove("OG_TERMINAL");
        builder.environment().remove("STRIPE_SECRET_KEY");
        builder.environment().remove("STRIPE_WEBHOOK_SECRET");
        try {
            Process process = builder.start();
            endIfItHangs(process);
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("./og " + String.join(" ", arguments) + " failed:\n" + output);
            }
            return output;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static void endIfItHangs(Process process) {
        process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).exceptionally(_ -> {
            process.onExit()
                    .orTimeout(UNTIL_THREADS_ARE_TOLD.toSeconds(), TimeUnit.SECONDS)
                    .exceptionally(_ -> {
                        // What it started holds the pipe of its output too.
                        process.descendants().forEach(ProcessHandle::destroyForcibly);
                        return process.destroyForcibly();
                    });
            tellThreads(process);
            return process;
        });
    }

    /** At this signal a JVM prints what each of its threads does. */
    private static void tellThreads(Process process) {
        try {
            new ProcessBuilder("bash", "-c", "kill -QUIT " + process.pid()).start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
