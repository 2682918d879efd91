package io.ogtickets.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.MediaType.APPLICATION_JSON;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.FluxExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.test.StepVerifier;

@GatewayTest
class PassingThroughTest {

    @Autowired
    private WebTestClient client;

    @LocalServerPort
    private int port;

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

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/orders/2/events", "/api/v1/gates/LATE/live"})
    void waitsForAStreamThatHasNothingToTellYet(String path) {
        FluxExchangeResult<String> answer =
                client.get().uri(path).exchange().expectStatus().isOk().returnResult(String.class);

        StepVerifier.create(answer.getResponseBody())
                .expectNext("first", "second")
                .expectComplete()
                .verify(Duration.ofSeconds(20));
    }

    @Test
    void makesALongAnswerShortForThoseWhoCanReadIt() throws IOException, InterruptedException {
        try (HttpClient plain = HttpClient.newHttpClient()) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/sessions/many"));

            byte[] whole =
                    plain.send(request.build(), BodyHandlers.ofByteArray()).body();
            HttpResponse<InputStream> squeezed =
                    plain.send(request.header("Accept-Encoding", "gzip").build(), BodyHandlers.ofInputStream());

            assertThat(squeezed.headers().firstValue("Content-Encoding")).hasValue("gzip");
            byte[] sent = squeezed.body().readAllBytes();
            assertThat(sent.length).isLessThan(whole.length / 10);
            assertThat(new GZIPInputStream(new ByteArrayInputStream(sent))).hasBinaryContent(whole);
        }
    }
}
