package io.ogtickets.local.command;

import java.io.IOException;
import java.util.List;

/** One word after {@code ./og}. */
@FunctionalInterface
public interface Command {

    /** Does it and answers the exit code. */
    int run(List<String> arguments) throws IOException, InterruptedException;
}
