package io.ogtickets.configserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpHeaders.AUTHORIZATION;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(properties = {"CONFIG_PASSWORD=open-sesame", "DB_PASSWORD=of-this-process"})
@AutoConfigureMockMvc
class ConfigServerTest {

    private static final String CLIENT = "Basic " + HttpHeaders.encodeBasicAuth("config", "open-sesame", null);

    @Autowired
    private MockMvcTester http;

    @ParameterizedTest
    @CsvSource({
        "auth-service, 8081",
        "catalog-service, 8082",
        "order-service, 8083",
        "payment-service, 8084",
        "ticket-service, 8085",
        "validation-service, 8086",
        "gateway, 8080",
        "discovery, 8761"
    })
    void servesEachPartItsOwnSettingsBeforeTheSharedOnes(String part, int port) {
        var answer = http.get().uri("/{part}/production", part).header(AUTHORIZATION, CLIENT);

        assertThat(answer).hasStatusOk().bodyJson().satisfies(json -> {
            json.assertThat()
                    .extractingPath("$.propertySources[0].source['server.port']")
                    .isEqualTo(port);
            json.assertThat()
                    .extractingPath("$.propertySources[1].name")
                    .asString()
                    .endsWith("application.yml");
        });
    }

    @Test
    void putsTheSettingsOfTheProfileFirst() {
        var answer = http.get().uri("/discovery/local").header(AUTHORIZATION, CLIENT);

        assertThat(answer)
                .bodyJson()
                .extractingPath("$.propertySources[*].name")
                .asArray()
                .containsExactly(
                        "classpath:/settings/discovery-local.yml",
                        "classpath:/settings/application-local.yml",
                        "classpath:/settings/discovery.yml",
                        "classpath:/settings/application.yml");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"local | true", "local,limited | false", "production | false"})
    void liftsTheLimitsOfSignInsOnTheLocalMachineUnlessTheyAreWanted(String profiles, boolean lifted) {
        var answer = http.get().uri("/auth-service/" + profiles).header(AUTHORIZATION, CLIENT);

        assertThat(answer).hasStatusOk();
        assertThat(answer)
                .bodyText()
                .satisfies(text -> assertThat(text.contains("1000000")).isEqualTo(lifted));
    }

    @Test
    void leavesPlaceholdersToTheReader() {
        var answer = http.get().uri("/order-service/local").header(AUTHORIZATION, CLIENT);

        assertThat(answer).bodyText().contains("${DB_PASSWORD}").doesNotContain("of-this-process");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/order-service/local", "/order-service-local.yml", "/actuator/prometheus", "/"})
    void asksForCredentials(String path) {
        assertThat(http.get().uri(path)).hasStatus(401);
    }

    @Test
    void refusesAWrongPassword() {
        String stranger = "Basic " + HttpHeaders.encodeBasicAuth("config", "guess", null);

        assertThat(http.get().uri("/order-service/local").header(AUTHORIZATION, stranger))
                .hasStatus(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/order-service-local.yml",
                "/master/order-service-local.yml",
                "/order-service/local/master/application.yml"
            })
    void refusesTheFormsThatWouldResolvePlaceholdersHere(String path) {
        assertThat(http.get().uri(path).header(AUTHORIZATION, CLIENT)).hasStatus(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void tellsItsHealthToAnyone(String path) {
        assertThat(http.get().uri(path))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("UP");
    }
}
