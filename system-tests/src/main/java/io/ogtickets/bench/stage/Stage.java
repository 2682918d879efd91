package io.ogtickets.bench.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The system in throughput mode beside whatever else runs here: its own data under this module's target folder, its own
 * ports, fsync on.
 */
public final class Stage {

    private static final String DEFAULT_PORT_OFFSET = "11000";

    private final Og og;
    private JsonNode status;
    private final List<Account> buyers = new ArrayList<>();

    private Stage(Og og, JsonNode status) {
        this.og = og;
        this.status = status;
    }

    /**
     * Starts it, with empty databases.
     *
     * @param kept whether to go on instead with what an earlier run left
     */
    public static Stage set(Path project, Map<String, String> environment, boolean kept) {
        Path home = project.resolve("system-tests/target/bench");
        Og og = new Og(project, home, environment.getOrDefault("OG_PORT_OFFSET", DEFAULT_PORT_OFFSET));
        if (!kept) {
            og.run("reset", "--yes");
        }
        og.run("up", "--detach", "--throughput", "--untrained");
        return new Stage(og, statusOf(og));
    }

    public void clear() {
        og.run("down");
    }

    public InetSocketAddress gateway() {
        return address("gateway");
    }

    /** Where a service listens, past the gateway. */
    public InetSocketAddress address(String service) {
        int port = part(service).path("port").asInt();
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    public long pid(String service) {
        return part(service).path("pid").asLong();
    }

    /** Starts a service anew, still in throughput mode, with settings as {@link Og#run(Map, String...)} takes them. */
    public void restart(String service, Map<String, String> settings) {
        og.run(settings, "restart", service);
        status = statusOf(og);
    }

    /** Freezes a part where it stands. */
    public void halt(String service) {
        signal("-STOP", service);
    }

    public void resume(String service) {
        signal("-CONT", service);
    }

    /** Processor time that each part has used so far, and this load client. */
    public ProcessorTime processorTime() {
        Map<String, Long> pids = status.path("services")
                .valueStream()
                .collect(Collectors.toMap(
                        part -> part.path("name").asString(),
                        part -> part.path("pid").asLong()));
        pids.put("load client", ProcessHandle.current().pid());
        return ProcessorTime.of(pids);
    }

    public Database database() {
        return Database.of(status.path("postgres"));
    }

    public Api stranger() {
        return new Api(gatewayUrl(), "");
    }

    /** The broker's host and port. */
    String kafka() {
        return status.path("kafka").asString();
    }

    public String gatewayUrl() {
        return status.at("/addresses/gateway").asString();
    }

    /** The demo account of a role. */
    public Account demo(String role) {
        JsonNode account = status.path("accounts")
                .valueStream()
                .filter(one -> one.path("role").asString().equals(role))
                .findFirst()
                .orElseThrow();
        return new Account(
                gatewayUrl(),
                account.path("email").asString(),
                account.path("password").asString(),
                account.path("totpSecret").asString());
    }

    /** So many spectators; the same ones each time. */
    public synchronized List<Account> buyers(int size) {
        int missing = size - buyers.size();
        if (missing > 0) {
            buyers.addAll(
                    new Crowd(gatewayUrl(), status.at("/addresses/mailbox").asString()).of(missing));
        }
        return List.copyOf(buyers.subList(0, size));
    }

    private static JsonNode statusOf(Og og) {
        return Api.JSON.readTree(og.run("status", "--json"));
    }

    private void signal(String signal, String service) {
        try {
            new ProcessBuilder("kill", signal, Long.toString(pid(service)))
                    .inheritIO()
                    .start()
                    .onExit()
                    .join();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private JsonNode part(String name) {
        return status.path("services")
                .valueStream()
                .filter(service -> service.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
