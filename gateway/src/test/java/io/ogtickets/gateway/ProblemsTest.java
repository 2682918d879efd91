package io.ogtickets.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Flux;

@GatewayTest
class ProblemsTest {

    private static final int HALF_A_MEGABYTE = 512 * 1024;

    @Autowired
    private WebTestClient client;

    @ParameterizedTest
    @CsvSource({"en, Not found", "fr, Introuvable", "'de, fr;q=0.5', Introuvable", "ja, Not found", "???, Not found"})
    void speakTheLanguageOfTheClient(String acceptLanguage, String title) {
        WebTestClient.ResponseSpec answer = client.get()
                .uri("/nothing-here")
                .header("Accept-Language", acceptLanguage)
                .exchange();

        problem(answer, 404, "not-found").jsonPath("$.title").isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/test/unknown", "/test/dead"})
    void sayWhenToComeBackIfAServiceIsAway(String path) {
        WebTestClient.ResponseSpec answer = client.post().uri(path).exchange();

        answer.expectHeader().valueEquals("Retry-After", "2");
        problem(answer, 503, "service-unavailable");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void areLoggedWithTheTraceOfTheRequest(CapturedOutput log) {
        client.get().uri("/test/dead").exchange().expectStatus().is5xxServerError();

        assertThat(log).containsPattern("[0-9a-f]{32}-[0-9a-f]{16}.* /test/dead: service-unavailable");
    }

    @Test
    void sayThatAServiceDidNotAnswerInTime() {
        problem(client.get().uri("/test/silent").exchange(), 504, "gateway-timeout");
    }

    @Test
    void refuseABodyThatSaysItIsTooLarge() {
        WebTestClient.ResponseSpec answer = client.post()
                .uri("/api/v1/orders")
                .bodyValue(new byte[3 * HALF_A_MEGABYTE])
                .exchange();

        problem(answer, 413, "content-too-large");
    }

    @Test
    void letADayOfScansPassButNoMore() {
        client.post()
                .uri("/api/v1/scans/batch")
                .bodyValue(new byte[10 * HALF_A_MEGABYTE])
                .exchange()
                .expectStatus()
                .isOk();

        problem(
                client.post()
                        .uri("/api/v1/scans/batch")
                        .bodyValue(new byte[13 * HALF_A_MEGABYTE])
                        .exchange(),
                413,
                "content-too-large");
    }

    @Test
    void refuseABodyThatTurnsOutToBeTooLarge() {
        Flux<DataBuffer> parts =
                Flux.range(0, 3).map(_ -> DefaultDataBufferFactory.sharedInstance.wrap(new byte[HALF_A_MEGABYTE]));

        WebTestClient.ResponseSpec answer = client.post()
                .uri("/api/v1/orders")
                .body(BodyInserters.fromDataBuffers(parts))
                .exchange();

        problem(answer, 413, "content-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "PROPFIND", "get"})
    void refuseAMethodThatNoServiceSpeaks(String method) {
        problem(client.method(HttpMethod.valueOf(method)).uri("/api/v1/sports").exchange(), 405, "method-not-allowed");
    }

    @Test
    void nameTheMethodThatAnAddressOfTheGatewayDoesNotAnswer() {
        problem(client.delete().uri("/actuator/health").exchange(), 405, "method-not-allowed");
    }

    /** One of the service's two instances is gone; asked in turn, it is met first by every other request. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void areNotNeededForWhatAnotherInstanceCanAnswer(int attempt) {
        client.get()
                .uri("/api/v1/sessions?page=" + attempt)
                .exchange()
                .expectStatus()
                .isOk();
        client.post()
                .uri("/api/v1/payments/echo")
                .bodyValue("payment " + attempt)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .isEqualTo("payment " + attempt);
    }

    private static WebTestClient.BodyContentSpec problem(WebTestClient.ResponseSpec answer, int status, String code) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code)
                .jsonPath("$.status")
                .isEqualTo(status)
                .jsonPath("$.detail")
                .isNotEmpty();
    }
}
