package io.ogtickets.auth;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;

/** What the command that verifies the journal came to, in a process of its own, as its operator runs it. */
record VerifyAudit(int status, String output) {

    /** Where the service under test runs, the command runs too. */
    private static final List<String> SURROUNDINGS = List.of(
            "DB_URL",
            "DB_USER",
            "DB_PASSWORD",
            "KAFKA_SERVERS",
            "PUBLIC_URL",
            "CLIENT_SECRET",
            "og.security.issuer",
            "og.security.jwk-set-uri",
            "og.security.token-uri",
            "SIGNING_KEYS_DIR",
            "MASTER_KEY",
            "SMTP_HOST",
            "SMTP_PORT",
            "spring.flyway.locations");

    static VerifyAudit run(Environment service) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                AuthServiceApplication.class.getName(),
                "--spring.profiles.active=verify-audit",
                "--server.port=0"));
        Stream.concat(
                        SURROUNDINGS.stream(),
                        Stream.of("AUTH", "CATALOG", "ORDER", "PAYMENT", "TICKET", "VALIDATION")
                                .map(name -> "CLIENT_SECRET_" + name + "_SERVICE"))
                .forEach(name -> command.add("--" + name + "=" + service.getRequiredProperty(name)));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new VerifyAudit(process.onExit().join().exitValue(), output);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
