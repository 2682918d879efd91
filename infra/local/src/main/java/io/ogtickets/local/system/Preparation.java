package io.ogtickets.local.system;

import io.ogtickets.local.app.App;
import io.ogtickets.local.app.AppPart;
import io.ogtickets.local.app.Build;
import io.ogtickets.local.home.Home;
import io.ogtickets.local.home.Trouble;
import io.ogtickets.local.part.Part;
import io.ogtickets.local.postgres.Postgres;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** What has to be there before anything starts: jars that are up to date, and caches that make them start quickly. */
public final class Preparation {

    private final LocalSystem system;
    private final Progress progress;

    public Preparation(LocalSystem system, Progress progress) {
        this.system = system;
        this.progress = progress;
    }

    /** Builds and lays out all applications and, if wanted, trains those that changed. */
    public void run(boolean trained) throws IOException, InterruptedException {
        requireSecretsOfData();
        build(system.apps());
        List<App> untrained = new ArrayList<>();
        for (App app : system.apps()) {
            AppPart part = system.part(app);
            part.install();
            if (!part.isTrained()) {
                untrained.add(app);
            }
        }
        if (trained && !untrained.isEmpty()) {
            new Training(system.settings(), progress).run(untrained);
        }
    }

    /** Builds one part if its sources have changed; for a quick turn it isn't trained again. */
    public void build(Part part) throws IOException, InterruptedException {
        build(system.apps().stream().filter(app -> app.id().equals(part.name())).toList());
    }

    /** New secrets would open neither the old databases nor what is encrypted in them. */
    private void requireSecretsOfData() {
        Home home = system.settings().home();
        if (Files.exists(home.data(Postgres.NAME)) && !Files.exists(home.secrets())) {
            throw new Trouble("The secrets of the data in " + home.folder() + " are gone: put " + home.secrets()
                    + " back, or begin anew by ./og reset");
        }
    }

    private void build(List<App> apps) throws IOException, InterruptedException {
        List<App> stale = Build.stale(system.settings().project(), apps);
        if (!stale.isEmpty()) {
            progress.say(
                    "Building " + String.join(", ", stale.stream().map(App::id).toList()) + " …");
            new Build(system.settings().project(), system.settings().home().log("build")).run(stale);
        }
    }
}
