package io.ogtickets.local.part;

import io.ogtickets.local.process.Launch;
import io.ogtickets.local.process.Signal;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** One process of the local run: a service, the database, the broker, the mailbox or the simulator. */
public interface Part {

    String name();

    /** The port that it is known by. */
    int port();

    /** Every port that must be free before it starts. */
    default List<Integer> ports() {
        return List.of(port());
    }

    /** The names of the parts that must be up before this one is started; those that aren't part of the run don't count. */
    default Set<String> after() {
        return Set.of();
    }

    /** Whether there is anything to start: a service's module may not have been built. */
    default boolean isInstalled() {
        return true;
    }

    /** Lays out on disk what the process needs, and says how to start it. */
    Launch launch() throws IOException, InterruptedException;

    /** One quick question; false whenever the answer isn't a clear yes. */
    boolean isHealthy();

    /** What is left to do once it is healthy, each time the system is brought up. */
    default void opened() {}

    default Signal stop() {
        return Signal.TERM;
    }
}
