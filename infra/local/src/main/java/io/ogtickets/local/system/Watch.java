package io.ogtickets.local.system;

import io.ogtickets.local.home.Home;
import io.ogtickets.local.process.Entry;
import io.ogtickets.local.process.ProcessTable;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Stays with a running system and tells when a part dies that nobody has stopped. */
public final class Watch {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Home home;
    private final Set<Entry> told = new HashSet<>();

    private Watch(Home home) {
        this.home = home;
    }

    /** Returns once another command has taken the system down. */
    public static void untilDown(ProcessTable table, Home home) throws InterruptedException {
        Watch watch = new Watch(home);
        for (List<Entry> entries = table.entries(); !entries.isEmpty(); entries = table.entries()) {
            entries.stream().filter(watch::isNewlyDead).forEach(watch::tell);
            Thread.sleep(BETWEEN_LOOKS);
        }
        System.out.println("Another command has taken everything down.");
    }

    private boolean isNewlyDead(Entry entry) {
        return !entry.stopping() && !entry.isAlive() && told.add(entry);
    }

    private void tell(Entry entry) {
        System.out.printf(
                "%s has died; read %s, then: ./og restart %s%n",
                entry.name(), home.logOf(entry.name()).shownPath(), entry.name());
    }
}
