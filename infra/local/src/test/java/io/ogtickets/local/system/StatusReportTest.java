package io.ogtickets.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.ogtickets.local.home.Json;
import io.ogtickets.local.home.Ports;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class StatusReportTest {

    @TempDir
    private Path folder;

    @Test
    void tellsAScriptWhatItNeedsToUseTheSystem() {
        JsonNode report = report();

        assertThat(report.propertyNames())
                .containsExactlyInAnyOrder("services", "addresses", "accounts", "machines", "postgres", "kafka");
        assertThat(report.path("addresses").propertyNames())
                .containsExactlyInAnyOrder("gateway", "mailbox", "stripe", "discovery", "config");
        assertThat(report.path("addresses").path("gateway").asString()).isEqualTo("http://localhost:8180");
        assertThat(report.path("accounts").path(0).propertyNames())
                .containsExactlyInAnyOrder("role", "email", "password", "totpSecret");
        assertThat(report.path("machines").path(0).propertyNames()).containsExactlyInAnyOrder("id", "secret", "scopes");
        assertThat(report.path("postgres").propertyNames())
                .containsExactlyInAnyOrder("host", "port", "user", "password");
        assertThat(report.path("kafka").asString()).isEqualTo("127.0.0.1:9192");
    }

    @Test
    void everyPartIsListedWithItsState() {
        JsonNode services = report().path("services");

        assertThat(services.valueStream().map(service -> service.path("name").asString()))
                .contains("postgres", "kafka", "mailbox", "gateway", "stripe-simulator")
                .hasSize(13);
        assertThat(services.path(0).propertyNames())
                .containsExactlyInAnyOrder("name", "status", "pid", "port", "startMillis", "pssBytes");
    }

    @Test
    void whatIsInstalledButNotRunningIsDownAndWhatWasNeverBuiltIsMissing() {
        assertThat(status("postgres")).isEqualTo("DOWN");
        assertThat(status("gateway")).isEqualTo("MISSING");
    }

    private String status(String name) {
        return report().path("services")
                .valueStream()
                .filter(service -> service.path("name").asString().equals(name))
                .map(service -> service.path("status").asString())
                .findFirst()
                .orElseThrow();
    }

    private JsonNode report() {
        var system = RunFixture.at(new Ports(100), folder).system();
        return Json.MAPPER.valueToTree(StatusReport.of(system));
    }
}
