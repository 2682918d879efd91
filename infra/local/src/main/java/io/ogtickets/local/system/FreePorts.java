package io.ogtickets.local.system;

import io.ogtickets.local.home.Ports;
import io.ogtickets.local.home.Trouble;
import io.ogtickets.local.part.Part;
import io.ogtickets.local.process.ProcessTable;
import java.util.List;

/** Looks before the start whether the ports are there to be had, rather than let each part fail in its own words. */
final class FreePorts {

    private FreePorts() {}

    static void require(List<Part> parts, ProcessTable table) {
        List<String> taken = parts.stream()
                .filter(part -> table.alive(part.name()).isEmpty())
                .flatMap(part -> part.ports().stream()
                        .filter(port -> !Ports.isFree(port))
                        .map(port -> port + " (" + part.name() + ")"))
                .toList();
        if (!taken.isEmpty()) {
            throw new Trouble("Taken by another program: port " + String.join(", port ", taken)
                    + ". Stop that program, or move the whole system: OG_PORT_OFFSET=100 ./og up");
        }
    }
}
