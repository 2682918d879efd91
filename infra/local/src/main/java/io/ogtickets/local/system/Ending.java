package io.ogtickets.local.system;

import io.ogtickets.local.home.Home;
import io.ogtickets.local.process.ProcessTable;
import io.ogtickets.local.process.Processes;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** What Ctrl-C does to a command that starts processes: they are stopped before the command ends. */
public final class Ending implements AutoCloseable {

    private final List<Home> homes;
    private volatile boolean armed = true;

    private Ending(List<Home> homes) {
        this.homes = homes;
    }

    /** On an interrupt, stops whatever runs in these homes. */
    public static Ending onInterrupt(Home... homes) {
        Ending ending = new Ending(List.of(homes));
        Runtime.getRuntime().addShutdownHook(new Thread(ending::stopEverything, "ending"));
        return ending;
    }

    /** From here on what runs outlives the command. */
    @Override
    public void close() {
        armed = false;
    }

    private void stopEverything() {
        if (!armed) {
            return;
        }
        System.out.println("\nStopping everything …");
        Processes.startNoMore();
        try {
            for (Home home : homes) {
                new Shutdown(home, new ProcessTable(home)).stopAll();
            }
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
