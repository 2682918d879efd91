package io.ogtickets.gateway;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@GatewayTest
class OriginsTest {

    @Autowired
    private WebTestClient client;

    @ParameterizedTest
    @ValueSource(strings = {"https://partner.example", "https://tickets.example"})
    void onTheListMayCall(String origin) {
        client.post()
                .uri("/api/v1/orders")
                .header("Origin", origin)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Access-Control-Allow-Origin", origin);
    }

    @Test
    void onTheListAreToldWhatTheyMaySend() {
        client.options()
                .uri("/api/v1/orders")
                .header("Origin", "https://partner.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization, idempotency-key")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Access-Control-Allow-Headers", "authorization, idempotency-key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "https://tickets.example.evil.example", "null"})
    void fromElsewhereAreRefused(String origin) {
        client.post()
                .uri("/api/v1/orders")
                .header("Origin", origin)
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectHeader()
                .doesNotExist("Access-Control-Allow-Origin")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("origin-refused");
    }
}
