package io.ogtickets.local.app;

import io.ogtickets.local.kafka.Kafka;
import io.ogtickets.local.part.HttpHealth;
import io.ogtickets.local.part.Jvm;
import io.ogtickets.local.part.Part;
import io.ogtickets.local.postgres.Postgres;
import io.ogtickets.local.process.Launch;
import io.ogtickets.local.process.Processes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A Spring Boot application as a part of the system. */
public final class AppPart implements Part {

    private static final int HEAP_MEGABYTES = 256;

    private final App app;
    private final AppJar jar;
    private final Installation installation;
    private final Surroundings surroundings;
    private final boolean throughput;

    public AppPart(App app, Path project, Surroundings surroundings, boolean throughput) {
        this.app = app;
        this.jar = new AppJar(project, app);
        this.installation =
                new Installation(jar, surroundings.home().bin().resolve("apps").resolve(app.id()));
        this.surroundings = surroundings;
        this.throughput = throughput;
    }

    @Override
    public String name() {
        return app.id();
    }

    @Override
    public int port() {
        return surroundings.port(app);
    }

    /** It waits for what it needs by itself, but on few cores a start that can only wait takes time from the others. */
    @Override
    public Set<String> after() {
        return switch (app) {
            case CONFIG_SERVER, STRIPE_SIMULATOR -> Set.of();
            case DISCOVERY_SERVER, GATEWAY -> Set.of(App.CONFIG_SERVER.id());
            default -> Set.of(App.CONFIG_SERVER.id(), Postgres.NAME, Kafka.NAME);
        };
    }

    @Override
    public boolean isInstalled() {
        return jar.file().isPresent();
    }

    @Override
    public Launch launch() throws IOException {
        install();
        List<String> options = installation.isTrained() ? List.of("-XX:AOTCache=" + installation.cache()) : List.of();
        return launch(options);
    }

    @Override
    public boolean isHealthy() {
        return HttpHealth.isUp(port(), "/actuator/health");
    }

    /** Lays it out for running, if that wasn't done since it was built. */
    public void install() throws IOException {
        installation.refresh(surroundings.home().log("extract-" + name()));
    }

    public boolean isTrained() {
        return installation.isTrained();
    }

    /** Starts it until everything is in place, and keeps a cache of what was loaded until then; false if that fails. */
    public boolean train(Path log, Duration patience) throws IOException, InterruptedException {
        Path fresh = installation.unfinishedCache();
        Launch training = launch(List.of("-XX:AOTCacheOutput=" + fresh, "-Dspring.context.exit=onRefresh"));
        int exit = Processes.run(training, log, patience);
        if (exit != 0 || !Files.exists(fresh)) {
            return false;
        }
        Files.move(fresh, installation.cache(), StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    private Launch launch(List<String> options) throws IOException {
        List<String> command = new ArrayList<>(Jvm.command(HEAP_MEGABYTES, throughput));
        command.addAll(options);
        command.addAll(List.of("-jar", installation.jarName()));
        return new Launch(command, installation.program(), surroundings.environmentOf(app));
    }
}
