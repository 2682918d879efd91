package io.ogtickets.local.command;

import io.ogtickets.local.home.CommandLock;
import io.ogtickets.local.home.Settings;
import io.ogtickets.local.part.Part;
import io.ogtickets.local.process.Entry;
import io.ogtickets.local.system.LocalSystem;
import io.ogtickets.local.system.Opening;
import io.ogtickets.local.system.Preparation;
import io.ogtickets.local.system.Progress;
import io.ogtickets.local.system.Shutdown;
import io.ogtickets.local.system.Startup;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Stops one part and starts it again, with what has been changed in its sources. */
record Restart(Settings settings) implements Command {

    private static final String USAGE = "restart SERVICE";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Override
    public int run(List<String> arguments) throws IOException, InterruptedException {
        LocalSystem system = new LocalSystem(settings);
        Part part = system.find(Options.parse(arguments, USAGE, Set.of()).name(USAGE));
        Progress progress = Progress.onConsole();
        try (CommandLock _ = CommandLock.hold(settings.home())) {
            new Preparation(system, progress).build(part);
            Optional<Entry> running = system.table().alive(part.name());
            if (running.isPresent()) {
                new Shutdown(settings.home(), system.table()).stop(running.get());
            }
            new Startup(system, progress, PATIENCE).bringUp(List.of(part));
            new Opening(system, progress, PATIENCE).awaitDoorOf(part);
        }
        return 0;
    }
}
