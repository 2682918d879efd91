package io.ogtickets.local.command;

import io.ogtickets.local.home.Json;
import io.ogtickets.local.home.Settings;
import io.ogtickets.local.system.LocalSystem;
import io.ogtickets.local.system.StatusReport;
import io.ogtickets.local.system.StatusTable;
import java.util.List;
import java.util.Set;

/** Says how each part is doing. */
record Status(Settings settings) implements Command {

    @Override
    public int run(List<String> arguments) {
        Options options = Options.flagsOnly(arguments, "status [--json]", Set.of("--json"));
        var report = StatusReport.of(new LocalSystem(settings));
        System.out.println(options.has("--json") ? Json.text(report) : StatusTable.of(report.services()));
        return 0;
    }
}
