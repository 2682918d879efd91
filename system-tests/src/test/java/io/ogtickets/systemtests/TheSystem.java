package io.ogtickets.systemtests;

import static org.awaitility.Awaitility.await;

import io.ogtickets.bench.stage.Og;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The system, started once for all tests by {@code ./og up} beside whatever else runs here: its data lies under this
 * module's target folder, its ports are moved, by {@code -Dog.port-offset} where 10000 is taken.
 */
final class TheSystem {

    private static final Duration UNTIL_GONE = Duration.ofSeconds(30);

    private static final Og OG = new Og(
            Path.of("..").toAbsolutePath().normalize(),
            Path.of("target", "og").toAbsolutePath(),
            System.getProperty("og.port-offset", "10000"));

    private static final class Running {
        static final TheSystem INSTANCE = start();

        private static TheSystem start() {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> OG.run("down")));
            OG.run("reset", "--yes");
            OG.run("up", "--detach");
            return new TheSystem(status());
        }
    }

    private final String gateway;
    private final String mailbox;
    private final String stripe;
    private final JsonNode status;

    private TheSystem(JsonNode status) {
        this.status = status;
        this.gateway = status.at("/addresses/gateway").asString();
        this.mailbox = status.at("/addresses/mailbox").asString();
        this.stripe = status.at("/addresses/stripe").asString();
    }

    static TheSystem running() {
        return Running.INSTANCE;
    }

    Api api() {
        return Api.at(gateway + "/api/v1");
    }

    Api mailbox() {
        return Api.at(mailbox);
    }

    /** The simulator's API, with the key of the shop. */
    Api stripe() {
        return Api.at(stripe + "/v1").as("sk_test_" + secret("simulator.STRIPE_SECRET_KEY"));
    }

    /** What the simulator does on demand, and the real Stripe doesn't. */
    Api simulator() {
        return Api.at(stripe + "/_simulator");
    }

    String gateway() {
        return gateway;
    }

    /** The demo account of a role. */
    JsonNode account(String role) {
        return status.path("accounts")
                .valueStream()
                .filter(account -> account.path("role").asString().equals(role))
                .findFirst()
                .orElseThrow();
    }

    /** The gate device that exists in the local run. */
    JsonNode gateDevice() {
        return status.at("/machines/0");
    }

    JsonNode postgres() {
        return status.path("postgres");
    }

    /** {@code kill -9}, as a crash would. */
    void kill(String service) {
        long pid = serviceNamed(service).path("pid").asLong();
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        await().atMost(UNTIL_GONE)
                .until(() -> serviceNamed(service).path("status").asString().equals("DOWN"));
    }

    /** Brings back what is missing, as an operator would. */
    void bringBackWhatIsMissing() {
        OG.run("up", "--detach");
    }

    /** Starts a service anew, with one of its settings changed until its next start. */
    void restart(String service, Map<String, String> settings) {
        kill(service);
        OG.run(settings, "up", "--detach");
    }

    /** Where it keeps data, logs and secrets. */
    Path home() {
        return OG.home();
    }

    /** A secret that the local run made, by the name under which it keeps it. */
    String secret(String name) {
        try {
            return Api.JSON
                    .readTree(Files.readString(OG.home().resolve("secrets", "secrets.json")))
                    .path(name)
                    .asString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    JsonNode serviceNamed(String service) {
        return status().path("services")
                .valueStream()
                .filter(part -> part.path("name").asString().equals(service))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode status() {
        return Api.JSON.readTree(OG.run("status", "--json"));
    }
}
