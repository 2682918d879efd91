package io.ogtickets.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** How a process is started; it sees this environment and the few variables every program needs, no more. */
public record Launch(List<String> command, Path directory, Map<String, String> environment) {

    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
