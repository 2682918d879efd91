package io.ogtickets.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ogtickets.platformtest.TestTokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Somebody watches the gates. */
class LiveFiguresIT extends Scenario {

    private static final String STEWARD = TestTokens.person(UUID.randomUUID().toString(), "STEWARD");

    @BeforeEach
    void open() {
        theGateIsReady();
    }

    @Test
    void whoWatchesSeesEachChange() throws Exception {
        issue(CodeFixture.of(session));
        List<String> lines = new CopyOnWriteArrayList<>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<Stream<String>> stream = client.send(live(session), BodyHandlers.ofLines());
            Thread reader = Thread.ofVirtual().start(() -> stream.body().forEach(lines::add));
            await().until(() -> !figuresIn(lines).isEmpty());
            assertThat(stream.headers().firstValue("Content-Type")).hasValue("text/event-stream");

            scan(code);
            scan(code);
            sync("offline", List.of(offline(code, "ADMITTED", Instant.now())));
            scan("hello");

            await().until(() -> figuresIn(lines).getLast().at("/refused/FORGED").asInt() == 1);
            reader.interrupt();
            client.shutdownNow();
        }
        JsonNode first = figuresIn(lines).getFirst();
        JsonNode last = figuresIn(lines).getLast();
        assertThat(first.get("expected").asInt()).isEqualTo(2);
        assertThat(first.get("admitted").asInt()).isZero();
        assertThat(last.get("admitted").asInt()).isOne();
        assertThat(last.at("/refused/ALREADY_ADMITTED").asInt()).isEqualTo(2);
        assertThat(first.get("doubles").asInt()).isZero();
        assertThat(last.get("doubles").asInt()).isOne();
        assertThat(last.at("/gates/A").asInt()).isOne();
        assertThat(last.get("minutes")).hasSize(1);
    }

    @Test
    void whoWasSignedOutSeesNoMore() throws Exception {
        String steward = UUID.randomUUID().toString();
        List<String> lines = new CopyOnWriteArrayList<>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<Stream<String>> stream =
                    client.send(live(session, TestTokens.person(steward, "STEWARD")), BodyHandlers.ofLines());
            Thread reader = Thread.ofVirtual().start(() -> stream.body().forEach(lines::add));
            await().until(() -> !figuresIn(lines).isEmpty());

            tell(
                    "accounts",
                    steward,
                    "sessions-revoked",
                    "{\"account\":\"%s\",\"version\":2,\"revokedAt\":\"%s\"}".formatted(steward, Instant.now()),
                    UUID.randomUUID());

            assertThat(reader.join(Duration.ofSeconds(60))).isTrue();
        }
    }

    /** A request may be a little late, for clocks that disagree; a stream isn't opened for that. */
    @Test
    void aTokenThatIsOverOpensNoStream() throws Exception {
        String over = TestTokens.sign(TestTokens.personsClaims(UUID.randomUUID().toString(), "STEWARD")
                .issueTime(Date.from(Instant.now().minusSeconds(600)))
                .expirationTime(Date.from(Instant.now().minusSeconds(1)))
                .build());
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> refused = client.send(live(session, over), BodyHandlers.ofString());

            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
            assertThat(refused.body()).contains("\"code\":\"unauthenticated\"");
        }
    }

    @Test
    void noSuchSessionIsNotFoundAndSpectatorsDoNotWatch() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.send(live("NONE"), BodyHandlers.ofString()).statusCode())
                    .isEqualTo(404);
        }
        assertThat(http().get()
                        .uri("/api/v1/gates/{session}/live", session)
                        .headers(headers -> headers.setBearerAuth(
                                TestTokens.spectator(UUID.randomUUID().toString())))
                        .retrieve()
                        .toEntity(String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
    }

    @Test
    void theBackOfficeSeesAllSessions() {
        scan(code);
        scan("hello");
        String administrator = TestTokens.person(UUID.randomUUID().toString(), "ADMINISTRATOR");

        await().until(() -> statistics(administrator, 0).get("total").asLong() >= 1);
        long total = statistics(administrator, 0).get("total").asLong();
        JsonNode mine = Stream.iterate(0, page -> page * 100L < total, page -> page + 1)
                .flatMap(page -> statistics(administrator, page).get("items").valueStream())
                .filter(item -> item.get("session").asString().equals(session))
                .findFirst()
                .orElseThrow();

        assertThat(mine.get("admitted").asInt()).isOne();
        assertThat(mine.get("expected").asInt()).isOne();
        assertThat(mine.get("refused").asInt()).isOne();
    }

    private JsonNode statistics(String token, int page) {
        return JSON.readTree(http().get()
                .uri("/api/v1/admin/stats/admissions?size=100&page={page}", page)
                .headers(headers -> headers.setBearerAuth(token))
                .retrieve()
                .body(String.class));
    }

    private HttpRequest live(String of) {
        return live(of, STEWARD);
    }

    private HttpRequest live(String of, String token) {
        return HttpRequest.newBuilder(URI.create(address() + "/api/v1/gates/" + of + "/live"))
                .header("Authorization", "Bearer " + token)
                .build();
    }

    private static List<JsonNode> figuresIn(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("data:"))
                .map(line -> JSON.readTree(line.substring(5)))
                .toList();
    }
}
