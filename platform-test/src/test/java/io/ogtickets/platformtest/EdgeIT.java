package io.ogtickets.platformtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;

/** What every service answers at its edge, whatever it does behind it. */
@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
class EdgeIT {

    private final int port;
    private final String address;
    private final RestClient http;

    @Autowired
    private JdbcClient jdbc;

    EdgeIT(@LocalServerPort int port) {
        this.port = port;
        address = "http://localhost:" + port;
        http = RestClient.builder()
                .baseUrl(address)
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {})
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /api/v1/nothing,            404, not-found",
        "DELETE, /api/v1/notes,              405, method-not-allowed",
        "GET,    /api/v1/notes?size=101,     400, validation-failed",
        "GET,    /api/v1/notes?page=x,       400, validation-failed",
        "POST,   /api/v1/notes,              401, unauthenticated",
        "GET,    /internal/notes,            401, unauthenticated",
        "GET,    /internal/nothing,          404, not-found",
        "GET,    /api/v1/forgotten,          401, unauthenticated",
        "GET,    /api/v1/notes/search,       400, validation-failed",
        "GET,    /api/v1/notes/search?text=%00, 400, validation-failed",
        "GET,    /api/v1//notes,             400, malformed-request",
        "GET,    /api/v1/broken-filter,      500, internal-error",
    })
    void whatIsRefusedIsAProblemDocument(String method, String path, int status, String code) {
        ResponseEntity<String> answer = http.method(HttpMethod.valueOf(method))
                .uri(escaped(path))
                .retrieve()
                .toEntity(String.class);

        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer.getBody()).contains("\"code\":\"" + code + "\"");
    }

    @Test
    void aRouteWithoutARuleIsDeniedEvenToTheSignedInAndThatIsOnRecord(CapturedOutput log) {
        ResponseEntity<String> answer = http.get()
                .uri("/api/v1/forgotten")
                .headers(headers -> headers.setBearerAuth(TestTokens.person("a", "SPECTATOR", "ADMINISTRATOR")))
                .retrieve()
                .toEntity(String.class);

        assertThat(answer.getStatusCode().value()).isEqualTo(403);
        assertThat(log).contains("Denied: GET /api/v1/forgotten to a");
    }

    @Test
    void theFieldThatIsWrongIsNamed() {
        assertThat(post("key-" + UUID.randomUUID(), "{\"text\":\" \",\"number\":0}")
                        .getBody())
                .contains("\"field\":\"text\"", "\"field\":\"number\"");
        assertThat(post("key-" + UUID.randomUUID(), "{\"text\":\"a\",\"number\":\"many\"}")
                        .getBody())
                .contains("\"field\":\"number\"");
        assertThat(post("key-" + UUID.randomUUID(), "{\"text\":").getBody()).contains("malformed-request");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/notes?page=x,  page, has the wrong form, n'a pas la bonne forme",
        "/api/v1/notes/search,  text, is missing,         est absent",
    })
    void whatIsWrongWithAFieldIsToldInTheCallersLanguage(String path, String field, String english, String french) {
        assertThat(get(path, "en")).contains("\"field\":\"" + field + "\"", english);
        assertThat(get(path, "fr")).contains("\"field\":\"" + field + "\"", french);
    }

    /** Tomcat takes any byte in a header, the firewall doesn't; it is asked when somebody reads the header. */
    @Test
    void aHeaderThatNobodyHonestSendsIsMalformed() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write("""
                    GET /api/v1/notes HTTP/1.1\r
                    Host: localhost\r
                    Accept: \u0080\r
                    Connection: close\r
                    \r
                    """.getBytes(StandardCharsets.ISO_8859_1));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400 ")
                    .contains("application/problem+json", "\"code\":\"malformed-request\"");
        }
    }

    @Test
    void whoMayReadMayAskForTheHeadersAlone() {
        assertThat(http.head()
                        .uri("/api/v1/notes")
                        .retrieve()
                        .toBodilessEntity()
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
        assertThat(http.head()
                        .uri("/api/v1/forgotten")
                        .retrieve()
                        .toBodilessEntity()
                        .getStatusCode()
                        .value())
                .isEqualTo(401);
    }

    /** In a field that nobody reads: what is ignored is parsed all the same. */
    @ParameterizedTest
    @ValueSource(ints = {600, 100_000})
    void deeplyNestedJsonIsRefusedBeforeItTakesTheStack(int depth) {
        String nested = "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);

        ResponseEntity<String> answer =
                post("key-" + UUID.randomUUID(), "{\"more\":" + nested + ",\"text\":\"a\",\"number\":1}");

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(answer.getBody()).contains("malformed-request");
    }

    @Test
    void aNumberOfAMillionDigitsIsRefused() {
        ResponseEntity<String> answer =
                post("key-" + UUID.randomUUID(), "{\"text\":\"a\",\"number\":" + "9".repeat(1_000_000) + "}");

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
    }

    @Test
    void problemsFollowTheCallersLanguage() {
        String answer = http.get()
                .uri("/api/v1/nothing")
                .header("Accept-Language", "fr-CA, fr;q=0.9")
                .retrieve()
                .body(String.class);

        assertThat(answer).contains("Introuvable");
    }

    static Stream<String> refusedTokens() {
        Instant past = Instant.now().minusSeconds(3_600);
        JWTClaimsSet.Builder fine = TestTokens.claims("og-api").subject("a").claim("roles", List.of("SPECTATOR"));
        return Stream.of(
                "nonsense",
                TestTokens.service("ticket-service", "notes"),
                TestTokens.sign(new JWTClaimsSet.Builder(fine.build())
                        .issuer("https://elsewhere")
                        .build()),
                TestTokens.sign(new JWTClaimsSet.Builder(fine.build())
                        .expirationTime(Date.from(past))
                        .build()),
                TestTokens.sign(TestTokens.newKey("test-key"), fine.build()),
                TestTokens.sign(TestTokens.newKey("unknown"), fine.build()));
    }

    @ParameterizedTest
    @MethodSource("refusedTokens")
    void aTokenThatIsNotForUsIsRefused(String token) {
        ResponseEntity<String> answer = http.post()
                .uri("/api/v1/notes")
                .headers(headers -> headers.setBearerAuth(token))
                .header("Idempotency-Key", "k")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"text\":\"a\",\"number\":1}")
                .retrieve()
                .toEntity(String.class);

        assertThat(answer.getStatusCode().value()).isEqualTo(401);
    }

    @Test
    void internalRoutesTakeServicesWithTheScopeOnly() {
        assertThat(internal(TestTokens.service("ticket-service", "notes"))).isEqualTo(200);
        assertThat(internal(TestTokens.service("ticket-service", "other"))).isEqualTo(403);
        assertThat(internal(TestTokens.person("a", "ADMINISTRATOR"))).isEqualTo(401);
    }

    @Test
    void anAppComesAsFarAsItsScopesGo() {
        JWTClaimsSet app = TestTokens.personsClaims("a", "SPECTATOR")
                .claim("client_id", "some-app")
                .build();

        assertThat(shred(TestTokens.sign(within(app, "notes"))).getStatusCode().value())
                .isEqualTo(200);
        assertThat(List.of(
                        shred(TestTokens.sign(within(app, "other"))),
                        shred(TestTokens.sign(within(app))),
                        shred(TestTokens.sign(app))))
                .allSatisfy(answer -> assertThat(answer.getStatusCode().value()).isEqualTo(403));
        assertThat(list(TestTokens.sign(app))).isEqualTo(200);
    }

    @Test
    void whatCannotBeUndoneTakesAFreshProof() {
        JWTClaimsSet unproved = new JWTClaimsSet.Builder(
                        TestTokens.personsClaims("a", "SPECTATOR").build())
                .claim("proved_at", null)
                .build();
        assertThat(shred(TestTokens.spectator("a")).getStatusCode().value()).isEqualTo(200);
        assertThat(List.of(shred(TestTokens.stale("a", "SPECTATOR")), shred(TestTokens.sign(unproved))))
                .allSatisfy(answer -> assertThat(answer.getStatusCode().value()).isEqualTo(403))
                .allSatisfy(answer -> assertThat(answer.getBody()).contains("step-up-required"));
    }

    @Test
    void theSameRequestAHundredTimesAtOnceHasOneEffectAndOneAnswer() throws Exception {
        String text = "once " + UUID.randomUUID();
        String body = "{\"text\":\"%s\",\"number\":1}".formatted(text);
        Callable<String> request =
                () -> String.valueOf(post("key-" + text.hashCode(), body).getBody());

        try (var buyers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<String> answers = buyers.invokeAll(Collections.nCopies(100, request)).stream()
                    .map(Future::resultNow)
                    .distinct()
                    .toList();
            assertThat(answers).hasSize(1).first().asString().contains(text);
        }
        assertThat(countOf(text)).isOne();
    }

    @Test
    void aRefusalIsKeptLikeAnyAnswer() {
        String key = "key-" + UUID.randomUUID();

        ResponseEntity<String> first = post(key, "{\"text\":\"refuse\",\"number\":5}");
        ResponseEntity<String> second = post(key, "{\"text\":\"refuse\",\"number\":5}");

        assertThat(first.getStatusCode().value()).isEqualTo(409);
        assertThat(first.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(first.getBody()).contains("note-refused", "\"number\":5").isEqualTo(second.getBody());
    }

    @Test
    void aKeyIsGoodForOneBodyOnly() {
        String key = "key-" + UUID.randomUUID();
        post(key, "{\"text\":\"one\",\"number\":1}");

        ResponseEntity<String> other = post(key, "{\"text\":\"two\",\"number\":1}");

        assertThat(other.getStatusCode().value()).isEqualTo(422);
        assertThat(other.getBody()).contains("idempotency-key-reused");
    }

    @Test
    void aKeyIsNeeded() {
        ResponseEntity<String> answer = http.post()
                .uri("/api/v1/notes")
                .headers(headers -> headers.setBearerAuth(TestTokens.spectator("a")))
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"text\":\"a\",\"number\":1}")
                .retrieve()
                .toEntity(String.class);

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(answer.getBody()).contains("idempotency-key-missing");
    }

    private URI escaped(String path) {
        return URI.create(address + path);
    }

    private String get(String path, String language) {
        return String.valueOf(http.get()
                .uri(path)
                .header("Accept-Language", language)
                .retrieve()
                .body(String.class));
    }

    private ResponseEntity<String> post(String key, String body) {
        return http.post()
                .uri("/api/v1/notes")
                .headers(headers -> headers.setBearerAuth(TestTokens.spectator("a")))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toEntity(String.class);
    }

    private ResponseEntity<String> shred(String token) {
        return http.post()
                .uri("/api/v1/notes/shredding")
                .headers(headers -> headers.setBearerAuth(token))
                .retrieve()
                .toEntity(String.class);
    }

    private int internal(String token) {
        return http.get()
                .uri("/internal/notes")
                .headers(headers -> headers.setBearerAuth(token))
                .retrieve()
                .toBodilessEntity()
                .getStatusCode()
                .value();
    }

    private long countOf(String text) {
        return jdbc.sql("SELECT count(*) FROM note WHERE text = ?")
                .param(text)
                .query(Long.class)
                .single();
    }

    private static JWTClaimsSet within(JWTClaimsSet token, String... scopes) {
        return new JWTClaimsSet.Builder(token).claim("scope", List.of(scopes)).build();
    }

    private int list(String token) {
        return http.get()
                .uri("/api/v1/notes")
                .headers(headers -> headers.setBearerAuth(token))
                .retrieve()
                .toBodilessEntity()
                .getStatusCode()
                .value();
    }
}
