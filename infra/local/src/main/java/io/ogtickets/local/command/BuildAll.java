package io.ogtickets.local.command;

import io.ogtickets.local.home.CommandLock;
import io.ogtickets.local.home.Settings;
import io.ogtickets.local.system.Ending;
import io.ogtickets.local.system.LocalSystem;
import io.ogtickets.local.system.Preparation;
import io.ogtickets.local.system.Progress;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** Builds what is missing or changed and trains it for a quick start, without starting the system. */
record BuildAll(Settings settings) implements Command {

    @Override
    public int run(List<String> arguments) throws IOException, InterruptedException {
        Options.flagsOnly(arguments, "build", Set.of());
        try (Ending _ = Ending.onInterrupt(settings.home().training());
                CommandLock _ = CommandLock.hold(settings.home())) {
            new Preparation(new LocalSystem(settings), Progress.onConsole()).run(true);
        }
        System.out.println("Built and trained.");
        return 0;
    }
}
