package io.ogtickets.local.system;

import io.ogtickets.local.home.Home;
import io.ogtickets.local.kafka.Kafka;
import io.ogtickets.local.mailbox.Mailbox;
import io.ogtickets.local.postgres.Postgres;
import io.ogtickets.local.process.Entry;
import io.ogtickets.local.process.LastRun;
import io.ogtickets.local.process.ProcessTable;
import io.ogtickets.local.process.Stop;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Takes the system down in the reverse order of need: who uses something is gone before it is. */
public final class Shutdown {

    private static final List<Set<String>> LAST =
            List.of(Set.of("discovery", "config-server", Mailbox.NAME), Set.of(Kafka.NAME, Postgres.NAME));
    private static final Duration GRACE = Duration.ofSeconds(25);

    private final Home home;
    private final ProcessTable table;

    public Shutdown(Home home, ProcessTable table) {
        this.home = home;
        this.table = table;
    }

    /** Stops whatever the table knows, and answers how many processes had to be killed. */
    public long stopAll() throws IOException, InterruptedException {
        Stop stop = new Stop(table, GRACE);
        List<Entry> entries = table.entries();
        long killed = stop.all(entries.stream().filter(entry -> !isLast(entry)).toList());
        for (Set<String> wave : LAST) {
            killed += stop.all(entries.stream()
                    .filter(entry -> wave.contains(entry.name()))
                    .toList());
        }
        LastRun.forget(home);
        return killed;
    }

    public void stop(Entry entry) throws IOException, InterruptedException {
        new Stop(table, GRACE).all(List.of(entry));
    }

    private static boolean isLast(Entry entry) {
        return LAST.stream().anyMatch(wave -> wave.contains(entry.name()));
    }
}
