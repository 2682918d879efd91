package io.ogtickets.validation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.ogtickets.platform.security.AccessRules;
import io.ogtickets.platformtest.TestTokens;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;

/** Staff who are bound to venues work at the gates of these, and of no others. */
class VenueIT extends Scenario {

    /** Where the catalogue's sample session is. */
    private static final String HERE = "DEF";

    private static final Set<String> EVERYWHERE = Set.of("GET /api/v1/gates/time", "GET /api/v1/gates/manifest-keys");

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void whoeverIsBoundToTheVenueScansThere() {
        theGateIsReady();

        assertThat(scanAs(boundTo("LAD", HERE)).getBody()).contains("ADMITTED");
    }

    @Test
    void whoeverIsBoundToAnotherDoesNothingThere() {
        theGateIsReady();
        String scan = scan(code).get("id").asString();

        assertThat(routes(scan)).allSatisfy((route, call) -> {
            ResponseEntity<String> answer = call.apply(boundTo("LAD"));
            assertThat(answer.getStatusCode().value()).as(route).isEqualTo(403);
            assertThat(answer.getBody()).as(route).contains("\"code\":\"venue-not-yours\"");
        });
        assertThat(scan(code).get("verdict").asString()).isEqualTo("ALREADY_ADMITTED");
        assertThat(routes(scan))
                .allSatisfy((route, call) -> assertThat(
                                call.apply(boundTo(HERE)).getStatusCode().value())
                        .as(route)
                        .isNotIn(400, 401, 403, 404, 405));
    }

    /** The time and the keys of manifests are the same at every venue. */
    @Test
    void noRouteOfTheGatesIsForgottenHere(@Autowired AccessRules table) {
        assertThat(table.lines().stream()
                        .filter(line -> Set.of("STEWARD", "SUPERVISOR").contains(line.name()))
                        .map(line -> line.method() + " " + line.path())
                        .filter(route -> !EVERYWHERE.contains(route)))
                .containsExactlyInAnyOrderElementsOf(routes("any").keySet());
    }

    /** Each as somebody with that token would call it. */
    private Map<String, Function<String, ResponseEntity<String>>> routes(String scan) {
        Map<String, Object> batch =
                Map.of("device", "scanner-1", "scans", List.of(offline(code, "ADMITTED", Instant.now())));
        Map<String, String> why = Map.of("reason", "for a friend");
        return Map.of(
                "POST /api/v1/scans", this::scanAs,
                "POST /api/v1/scans/batch", token -> post("/api/v1/scans/batch", token, batch),
                "POST /api/v1/scans/{id}/undo", token -> post("/api/v1/scans/" + scan + "/undo", token, why),
                "POST /api/v1/scans/{id}/override", token -> post("/api/v1/scans/" + scan + "/override", token, why),
                "GET /api/v1/gates/manifest", token -> statusAs(token, "/api/v1/gates/manifest?session=" + session),
                "GET /api/v1/gates/{session}/live", token -> statusAs(token, "/api/v1/gates/" + session + "/live"),
                "GET /api/v1/gates/{session}/interventions",
                        token -> statusAs(token, "/api/v1/gates/" + session + "/interventions"),
                "GET /api/v1/gates/{session}/doubles",
                        token -> statusAs(token, "/api/v1/gates/" + session + "/doubles"));
    }

    @Test
    void whereNobodySaidThatTheSessionIsOnlyTheUnboundWork() {
        theGateIsReady();
        jdbc.sql("UPDATE session SET venue = NULL WHERE code = ?")
                .param(session)
                .update();

        assertThat(scanAs(boundTo(HERE)).getStatusCode().value()).isEqualTo(403);
        assertThat(scan(code).get("verdict").asString()).isEqualTo("ADMITTED");
    }

    private ResponseEntity<String> scanAs(String token) {
        return post("/api/v1/scans", token, attempt(code));
    }

    /** Of an answer that is no refusal the status will do: it may be a stream without end. */
    private ResponseEntity<String> statusAs(String token, String uri) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address() + uri))
                .header("Authorization", "Bearer " + token)
                .build();
        HttpResponse<InputStream> answer =
                HTTP.sendAsync(request, BodyHandlers.ofInputStream()).join();
        try (InputStream body = answer.body()) {
            String text = answer.statusCode() < 400 ? "" : new String(body.readAllBytes(), UTF_8);
            return ResponseEntity.status(answer.statusCode()).body(text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String boundTo(String... venues) {
        return TestTokens.sign(TestTokens.personsClaims(UUID.randomUUID().toString(), "STEWARD", "SUPERVISOR")
                .claim("venues", List.of(venues))
                .build());
    }
}
