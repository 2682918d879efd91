package io.ogtickets.local.command;

import io.ogtickets.local.home.CommandLock;
import io.ogtickets.local.home.Settings;
import io.ogtickets.local.home.Trouble;
import io.ogtickets.local.process.LastRun;
import io.ogtickets.local.process.Processes;
import io.ogtickets.local.system.Ending;
import io.ogtickets.local.system.FinalBlock;
import io.ogtickets.local.system.LocalSystem;
import io.ogtickets.local.system.Opening;
import io.ogtickets.local.system.Preparation;
import io.ogtickets.local.system.Progress;
import io.ogtickets.local.system.Startup;
import io.ogtickets.local.system.Watch;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Builds what is missing and starts what isn't running; then stays until Ctrl-C, unless told to detach. */
record Up(Settings settings) implements Command {

    private static final String USAGE = "up [--detach] [--throughput] [--untrained]";
    /** What shells use for Ctrl-C. */
    private static final int INTERRUPTED = 130;

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Override
    public int run(List<String> arguments) throws IOException, InterruptedException {
        Options options = Options.flagsOnly(arguments, USAGE, Set.of("--detach", "--throughput", "--untrained"));
        var system = new LocalSystem(options.has("--throughput") ? settings.withThroughput(true) : settings);
        try (Ending _ = Ending.onInterrupt(settings.home(), settings.home().training())) {
            start(system, !options.has("--untrained"));
            if (options.has("--detach")) {
                return 0;
            }
            System.out.println("\nCtrl-C stops everything.");
            Watch.untilDown(system.table(), settings.home());
            return 0;
        } catch (Trouble trouble) {
            if (Processes.isEnding()) {
                return INTERRUPTED;
            }
            throw goingOn(trouble, system);
        }
    }

    private static Trouble goingOn(Trouble trouble, LocalSystem system) {
        if (system.table().entries().isEmpty()) {
            return trouble;
        }
        String hint = "\nWhat is up stays up: ./og up goes on from here, ./og down stops it.";
        return new Trouble(trouble.getMessage() + hint, trouble);
    }

    private void start(LocalSystem system, boolean trained) throws IOException, InterruptedException {
        Progress progress = Progress.onConsole();
        try (CommandLock _ = CommandLock.hold(settings.home())) {
            new Preparation(system, progress).run(trained);
            LastRun.remember(system.settings());
            Instant begin = Instant.now();
            new Startup(system, progress, PATIENCE).bringUp(system.parts());
            new Opening(system, progress, PATIENCE).await();
            progress.say("Everything is up after %.1f s."
                    .formatted(Duration.between(begin, Instant.now()).toMillis() / 1000.0));
        }
        System.out.print(FinalBlock.of(system));
    }
}
