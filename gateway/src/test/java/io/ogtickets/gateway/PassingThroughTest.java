package io.ogtickets.gateway;

import static org.springframework.http.MediaType.APPLICATION_JSON;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.FluxExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.test.StepVerifier;

@GatewayTest
class PassingThroughTest {

    @Autowired
    private WebTestClient client;

    @Test
    void leavesABodyAsItIsToTheLastByte() {
        byte[] body = new byte[70_000];
        for (int i = 0; i < body.length; i++) {
            body[i] = (byte) i;
        }

        client.post()
                .uri("/api/v1/payments/echo")
                .contentType(APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .isEqualTo(body);
    }

    @Test
    void handsOnEachEventOfAStreamAsItComes() {
        FluxExchangeResult<String> answer =
                client.get().uri("/api/v1/orders/1/events").exchange().returnResult(String.class);

        StepVerifier.create(answer.getResponseBody())
                .expectNext("first")
                .then(EchoServer.SECOND_EVENT::countDown)
                .expectNext("second")
                .expectComplete()
                .verify(Duration.ofSeconds(20));
    }
}
