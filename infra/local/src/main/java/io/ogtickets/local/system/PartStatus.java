package io.ogtickets.local.system;

import io.ogtickets.local.part.Part;
import io.ogtickets.local.process.Entry;
import io.ogtickets.local.process.Memory;
import io.ogtickets.local.process.ProcessTable;
import org.jspecify.annotations.Nullable;

/**
 * How one part is doing.
 *
 * @param status {@code UP}, {@code STARTING} (it runs but isn't healthy), {@code DOWN} or {@code MISSING} (not built)
 * @param startMillis how long its start took, until it was healthy
 * @param pssBytes its share of the memory
 */
public record PartStatus(
        String name,
        String status,
        @Nullable Long pid,
        int port,
        @Nullable Long startMillis,
        @Nullable Long pssBytes) {

    static PartStatus of(Part part, ProcessTable table) {
        return table.alive(part.name())
                .map(entry -> alive(part, entry))
                .orElseGet(() -> dead(part.name(), part.port(), part.isInstalled() ? "DOWN" : "MISSING"));
    }

    public boolean up() {
        return status.equals("UP");
    }

    private static PartStatus alive(Part part, Entry entry) {
        String status = part.isHealthy() ? "UP" : "STARTING";
        Long memory = entry.process().map(Memory::pssBytes).orElse(null);
        return new PartStatus(part.name(), status, entry.pid(), part.port(), entry.startMillis(), memory);
    }

    private static PartStatus dead(String name, int port, String status) {
        return new PartStatus(name, status, null, port, null, null);
    }
}
