package io.ogtickets.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.node.ObjectNode;

/** The folders of signing keys, as an operator gets at them beside the running services. */
record Keys(TheSystem system) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LONGER_THAN_A_KEY_SIGNS = Duration.ofDays(91);

    /** The command of docs/security.md for the keys that sign codes; answers what it printed. */
    String ofTickets(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                program("ticket-service").toString(),
                "keys"));
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment().put("SIGNING_KEYS_DIR", folder("ticket-service").toString());
        process.environment().put("MASTER_KEY", system.secret("ticket-service.MASTER_KEY"));
        try {
            return outputOf(process.start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What it prints fits into the pipe, so it needs no reader to come to its end. */
    private static String outputOf(Process running) throws IOException {
        try {
            running.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
            String output = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(running.exitValue()).as(output).isZero();
            return output;
        } finally {
            running.destroyForcibly();
        }
    }

    /** As if the keys of tokens had last changed three months before: the next step of their rotation is due. */
    void ofTokensGetOld() {
        Path manifest = folder("auth-service").resolve("manifest.json");
        try {
            ObjectNode noted = (ObjectNode) Api.JSON.readTree(Files.readString(manifest));
            Instant changed = Instant.parse(noted.path("changedAt").asString());
            noted.put("changedAt", changed.minus(LONGER_THAN_A_KEY_SIGNS).toString());
            Path draft = Files.writeString(manifest.resolveSibling("draft-of-the-test"), noted.toString());
            Files.move(draft, manifest, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path folder(String service) {
        return system.home().resolve("secrets").resolve(service + "-keys");
    }

    /** The jar that runs. */
    private Path program(String service) {
        Path folder = system.home().resolve(Path.of("bin", "apps", service, "app"));
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, service + "-*.jar")) {
            return jars.iterator().next();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
