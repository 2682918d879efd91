package io.ogtickets.local.command;

import io.ogtickets.local.home.LogFile;
import io.ogtickets.local.home.Settings;
import io.ogtickets.local.home.Trouble;
import io.ogtickets.local.system.LocalSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;

/** Prints a part's log, of its last start. */
record Logs(Settings settings) implements Command {

    private static final String USAGE = "logs SERVICE [-f]";

    @Override
    public int run(List<String> arguments) throws IOException, InterruptedException {
        Options options = Options.parse(arguments, USAGE, Set.of("-f"));
        String name = new LocalSystem(settings).find(options.name(USAGE)).name();
        LogFile log = settings.home().logOf(name);
        if (!Files.exists(log.file())) {
            throw new Trouble(name + " has no log yet: it was never started. Start it by ./og up");
        }
        if (options.has("-f")) {
            log.follow(System.out);
        } else {
            log.print(System.out);
        }
        return 0;
    }
}
