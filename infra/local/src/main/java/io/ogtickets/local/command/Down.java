package io.ogtickets.local.command;

import io.ogtickets.local.home.CommandLock;
import io.ogtickets.local.home.Home;
import io.ogtickets.local.home.Settings;
import io.ogtickets.local.process.Entry;
import io.ogtickets.local.process.ProcessTable;
import io.ogtickets.local.system.Shutdown;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** Stops everything that the process table knows, and what an interrupted training left. */
record Down(Settings settings) implements Command {

    @Override
    public int run(List<String> arguments) throws IOException, InterruptedException {
        Options.flagsOnly(arguments, "down", Set.of());
        try (CommandLock _ = CommandLock.takeOver(settings.home())) {
            long running = new ProcessTable(settings.home())
                    .entries().stream().filter(Entry::isAlive).count();
            long killed = stopAll(settings.home()) + stopAll(settings.home().training());
            System.out.println(running == 0 ? "Nothing was running." : "Everything is down.");
            if (killed > 0) {
                System.out.println(killed + " processes didn't end when asked and had to be killed.");
            }
        }
        return 0;
    }

    static long stopAll(Home home) throws IOException, InterruptedException {
        return new Shutdown(home, new ProcessTable(home)).stopAll();
    }
}
