package io.ogtickets.stripesimulator.api;

import io.ogtickets.stripesimulator.Merchant;
import io.ogtickets.stripesimulator.SimulatorTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;

@SimulatorTest
class RawApiTest {

    private final RestTestClient http;

    @Autowired
    RawApiTest(@LocalServerPort int port) {
        http = RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
    }

    @Test
    void theVersionOfTheCallerIsEchoed() {
        http.get()
                .uri("/v1/events")
                .header("Authorization", "Bearer " + Merchant.SECRET_KEY)
                .header("Stripe-Version", "2026-01-28.clover")
                .exchange()
                .expectHeader()
                .valueEquals("Stripe-Version", "2026-01-28.clover")
                .expectHeader()
                .exists("Request-Id")
                .expectBody()
                .jsonPath("$.object")
                .isEqualTo("list");
    }

    @Test
    void withoutAKeyNothingIsAnswered() {
        http.get()
                .uri("/v1/events")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .jsonPath("$.error.type")
                .isEqualTo("invalid_request_error");
    }

    @Test
    void anUnknownRouteOrMethodIsAnUnrecognizedUrl() {
        expectUnrecognized(HttpMethod.GET, "/v1/nothing");
        expectUnrecognized(HttpMethod.DELETE, "/v1/checkout/sessions/cs_test_1");
    }

    @Test
    void itSaysThatItIsWell() {
        http.get()
                .uri("/actuator/health")
                .exchange()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("UP");
    }

    private void expectUnrecognized(HttpMethod method, String path) {
        http.method(method)
                .uri(path)
                .header("Authorization", "Bearer " + Merchant.SECRET_KEY)
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.error.message")
                .isEqualTo("Unrecognized request URL (%s: %s).".formatted(method, path));
    }
}
