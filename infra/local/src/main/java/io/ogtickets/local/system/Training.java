package io.ogtickets.local.system;

import io.ogtickets.local.app.App;
import io.ogtickets.local.app.AppPart;
import io.ogtickets.local.home.Folders;
import io.ogtickets.local.home.Ports;
import io.ogtickets.local.home.Settings;
import io.ogtickets.local.home.Trouble;
import io.ogtickets.local.kafka.Kafka;
import io.ogtickets.local.part.Part;
import io.ogtickets.local.postgres.Postgres;
import io.ogtickets.local.process.Processes;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * Starts each application once, beside the real data, until everything in it is in place, so that the JDK keeps what
 * was loaded in an ahead-of-time cache. A start with it takes a fraction of the time; one without works as well.
 */
final class Training {

    private static final Set<String> SURROUNDINGS =
            Set.of(Postgres.NAME, Kafka.NAME, App.CONFIG_SERVER.id(), App.DISCOVERY_SERVER.id());
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int AT_ONCE = Math.min(4, Runtime.getRuntime().availableProcessors());

    private final LocalSystem gym;
    private final Progress progress;

    Training(Settings settings, Progress progress) {
        var parts = new Settings(
                settings.project(),
                settings.home().training(),
                freePorts(),
                Set.of(),
                false,
                Optional.empty(),
                Map.of());
        this.gym = new LocalSystem(parts);
        this.progress = progress;
    }

    void run(List<App> untrained) throws IOException, InterruptedException {
        progress.say("Training %d applications for a quick start …".formatted(untrained.size()));
        clean();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Part> surroundings = gym.parts().stream()
                    .filter(part -> SURROUNDINGS.contains(part.name()))
                    .toList();
            new Startup(gym, Progress.SILENT, PATIENCE).bringUp(surroundings);
            threads.invokeAll(untrained.stream().map(this::training).toList());
        } catch (Trouble trouble) {
            if (Processes.isEnding()) {
                throw trouble;
            }
            progress.say("  Training isn't possible, starts will be slower: " + trouble.getMessage());
        } finally {
            clean();
            progress.end();
        }
    }

    private Callable<Void> training(App app) {
        return () -> {
            AppPart part = gym.part(app);
            progress.begin(part.name());
            long begin = System.nanoTime();
            var log = gym.settings().home().log("training-" + part.name());
            if (part.train(log, PATIENCE)) {
                progress.done(part.name(), "trained", Duration.ofNanos(System.nanoTime() - begin));
            } else {
                progress.say("  %s couldn't be trained and will start slower; see %s".formatted(part.name(), log));
            }
            return null;
        };
    }

    private void clean() throws IOException, InterruptedException {
        new Shutdown(gym.settings().home(), gym.table()).stopAll();
        Folders.delete(gym.settings().home().folder().resolve("data"));
    }

    /** Somewhere above the usual ports, where a system that runs meanwhile isn't in the way. */
    private static Ports freePorts() {
        return IntStream.iterate(1_000, offset -> offset <= 11_000, offset -> offset + 100)
                .mapToObj(Ports::new)
                .filter(Training::areFree)
                .findFirst()
                .orElseThrow(() -> new Trouble("No free ports are left for training."));
    }

    private static boolean areFree(Ports ports) {
        var gym = List.of(
                Postgres.BASE_PORT,
                Kafka.BASE_PORT,
                Kafka.CONTROLLER_BASE_PORT,
                App.CONFIG_SERVER.basePort(),
                App.DISCOVERY_SERVER.basePort());
        return gym.stream().map(ports::at).allMatch(Ports::isFree);
    }
}
