package io.ogtickets.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;
import static org.springframework.http.HttpHeaders.AUTHORIZATION;
import static org.springframework.http.MediaType.APPLICATION_JSON;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.client.RestTestClient;

@SpringBootTest(webEnvironment = RANDOM_PORT, properties = "eureka.server.wait-time-in-ms-when-sync-empty=0")
@ActiveProfiles("local")
@AutoConfigureRestTestClient
class DiscoveryTest {

    private static final String PART = "Basic " + HttpHeaders.encodeBasicAuth("eureka", "open-sesame", null);

    private static final String INSTANCE = """
            {"instance": {"instanceId": "order-1", "app": "ORDER-SERVICE", "vipAddress": "order-service",
             "hostName": "127.0.0.1", "ipAddr": "127.0.0.1", "status": "UP", "port": {"$": 8083, "@enabled": "true"},
             "dataCenterInfo": {"@class": "com.netflix.appinfo.InstanceInfo$DefaultDataCenterInfo", "name": "MyOwn"}}}
            """;

    @Autowired
    private RestTestClient http;

    @Autowired
    private UserDetailsService parts;

    @Test
    void showsANewInstanceToTheNextReader() {
        read("/eureka/apps").jsonPath("$.applications.application").isEmpty();

        http.post()
                .uri("/eureka/apps/ORDER-SERVICE")
                .header(AUTHORIZATION, PART)
                .contentType(APPLICATION_JSON)
                .body(INSTANCE)
                .exchange()
                .expectStatus()
                .isNoContent();

        read("/eureka/apps")
                .jsonPath("$.applications.application[0].instance[0].ipAddr")
                .isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/eureka/apps", "/eureka/apps/ORDER-SERVICE", "/actuator/prometheus", "/"})
    void asksForCredentials(String path) {
        http.get().uri(path).exchange().expectStatus().isUnauthorized();
    }

    @Test
    void letsNoStrangerRegister() {
        http.post()
                .uri("/eureka/apps/ORDER-SERVICE")
                .contentType(APPLICATION_JSON)
                .body(INSTANCE)
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    /** Spring replaces a password by its slow hash if the encoder asks for it, and a core would do nothing but check it. */
    @Test
    void keepsTheSecretQuickToCheck() {
        String known = parts.loadUserByUsername("eureka").getPassword();

        read("/eureka/apps");

        assertThat(parts.loadUserByUsername("eureka").getPassword()).isEqualTo(known);
    }

    @Test
    void tellsItsHealthToAnyone() {
        http.get()
                .uri("/actuator/health/readiness")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"status\": \"UP\"}");
    }

    private RestTestClient.BodyContentSpec read(String path) {
        return http.get()
                .uri(path)
                .header(AUTHORIZATION, PART)
                .accept(APPLICATION_JSON)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }
}
