package io.ogtickets.local.command;

import io.ogtickets.local.app.Build;
import io.ogtickets.local.home.Settings;
import io.ogtickets.local.part.Jvm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Builds the benchmarks of {@code system-tests} and runs them; they start a system of their own. */
record Bench(Settings settings) implements Command {

    private static final String MODULE = "system-tests";
    private static final String MAIN = "io.ogtickets.bench.Bench";

    @Override
    public int run(List<String> arguments) throws IOException, InterruptedException {
        new Build(settings.project(), settings.home().log("bench-build")).run(MODULE);
        Path target = settings.project().resolve(MODULE).resolve("target");
        List<String> command = new ArrayList<>(List.of(
                Jvm.java().toString(),
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-cp",
                target.resolve("benchmarks.jar") + ":" + target.resolve("lib") + "/*",
                MAIN));
        command.addAll(arguments);
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
