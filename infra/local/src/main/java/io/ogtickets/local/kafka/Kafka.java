package io.ogtickets.local.kafka;

import io.ogtickets.local.home.Home;
import io.ogtickets.local.home.Ports;
import io.ogtickets.local.part.Jvm;
import io.ogtickets.local.part.Part;
import io.ogtickets.local.process.Launch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The broker: one node that is both broker and controller, on the loopback interface. */
public final class Kafka implements Part {

    public static final String NAME = "kafka";
    public static final int BASE_PORT = 9092;
    public static final int CONTROLLER_BASE_PORT = 9093;

    private static final int HEAP_MEGABYTES = 256;

    private final Home home;
    private final int port;
    private final int controllerPort;
    private final boolean throughput;

    public Kafka(Home home, Ports ports, boolean throughput) {
        this.home = home;
        this.port = ports.at(BASE_PORT);
        this.controllerPort = ports.at(CONTROLLER_BASE_PORT);
        this.throughput = throughput;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public List<Integer> ports() {
        return List.of(port, controllerPort);
    }

    public String address() {
        return Ports.HOST + ":" + port;
    }

    @Override
    public Launch launch() throws IOException {
        Path folder = Files.createDirectories(home.data(NAME));
        Path settings = folder.resolve("server.properties");
        Files.writeString(settings, BrokerSettings.text(port, controllerPort, folder.resolve("log")));
        var options = List.of("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
        var command = Jvm.ofLauncher(HEAP_MEGABYTES, throughput, options, Broker.class, List.of(settings.toString()));
        return new Launch(command, folder, Map.of("MALLOC_ARENA_MAX", "2"));
    }

    @Override
    public boolean isHealthy() {
        return ApiVersions.answeredBy(port);
    }
}
