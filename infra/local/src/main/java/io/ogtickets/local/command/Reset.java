package io.ogtickets.local.command;

import io.ogtickets.local.home.Folders;
import io.ogtickets.local.home.Home;
import io.ogtickets.local.home.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Scanner;
import java.util.Set;

/** Takes the system down and deletes its data and secrets; what was built and unpacked stays. */
record Reset(Settings settings) implements Command {

    @Override
    public int run(List<String> arguments) throws IOException, InterruptedException {
        Options options = Options.flagsOnly(arguments, "reset [--yes]", Set.of("--yes"));
        if (!options.has("--yes") && !isMeant()) {
            System.out.println("Nothing was deleted. (Without a terminal: ./og reset --yes)");
            return 1;
        }
        new Down(settings).run(List.of());
        Home home = settings.home();
        for (String folder : List.of("data", "secrets", "run", "logs", "training")) {
            Folders.delete(home.folder().resolve(folder));
        }
        System.out.println("Data, secrets and logs are deleted; ./og up starts afresh.");
        return 0;
    }

    private boolean isMeant() {
        System.out.printf(
                "This deletes every account, order and ticket in %s. Go on? [y/N] ",
                settings.home().folder());
        Scanner answer = new Scanner(System.in, StandardCharsets.UTF_8);
        return answer.hasNextLine() && answer.nextLine().strip().equalsIgnoreCase("y");
    }
}
