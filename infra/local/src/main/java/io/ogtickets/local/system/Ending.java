package io.ogtickets.local.system;

import io.ogtickets.local.home.Home;
import io.ogtickets.local.process.ProcessTable;
import io.ogtickets.local.process.Processes;
import java.io.IOException;
import java.util.stream.Stream;

/** What Ctrl-C does to {@code ./og up}: everything that runs is stopped before the command ends. */
public final class Ending {

    private final LocalSystem system;
    private volatile boolean armed = true;

    private Ending(LocalSystem system) {
        this.system = system;
    }

    public static Ending onInterrupt(LocalSystem system) {
        Ending ending = new Ending(system);
        Runtime.getRuntime().addShutdownHook(new Thread(ending::stopEverything, "ending"));
        return ending;
    }

    /** From here on the system outlives the command. */
    public void disarm() {
        armed = false;
    }

    private void stopEverything() {
        if (!armed) {
            return;
        }
        System.out.println("\nStopping everything …");
        Home home = system.settings().home();
        Processes.startNoMore();
        try {
            new Shutdown(home, system.table()).stopAll();
            new Shutdown(home.training(), new ProcessTable(home.training())).stopAll();
            endHelpers();
            System.out.println("Everything is down.");
        } catch (IOException | InterruptedException | RuntimeException e) {
            System.err.println("og: not everything could be stopped, try ./og down: " + e.getMessage());
        }
    }

    /** A build or a training may be under way. */
    private static void endHelpers() {
        try (Stream<ProcessHandle> helpers = ProcessHandle.current().descendants()) {
            helpers.forEach(ProcessHandle::destroy);
        }
    }
}
