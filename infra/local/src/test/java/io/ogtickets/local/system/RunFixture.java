package io.ogtickets.local.system;

import io.ogtickets.local.home.Home;
import io.ogtickets.local.home.Ports;
import io.ogtickets.local.home.Settings;
import io.ogtickets.local.part.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** A system in a folder of its own and on ports that nobody uses. */
public record RunFixture(LocalSystem system) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    public static RunFixture of(Path folder, String... parts) {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(1_000, 11_000))
                .mapToObj(offset -> at(new Ports(offset), folder, parts))
                .filter(RunFixture::hasFreePorts)
                .findFirst()
                .orElseThrow();
    }

    public static RunFixture at(Ports ports, Path folder, String... parts) {
        Set<String> names = Set.copyOf(Arrays.asList(parts));
        return new RunFixture(new LocalSystem(new Settings(
                folder, new Home(folder.resolve("home")), ports, names, false, Optional.empty(), Map.of())));
    }

    public void up() throws InterruptedException {
        new Startup(system, Progress.SILENT, PATIENCE).bringUp(system.parts());
    }

    public void down() throws IOException, InterruptedException {
        new Shutdown(system.settings().home(), system.table()).stopAll();
    }

    public boolean isHealthy(String name) {
        return system.find(name).isHealthy();
    }

    @Override
    public void close() throws IOException {
        try {
            down();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean hasFreePorts() {
        return system.parts().stream()
                .map(Part::ports)
                .allMatch(ports -> ports.stream().allMatch(Ports::isFree));
    }
}
