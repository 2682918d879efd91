package io.ogtickets.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.ogtickets.platformtest.TestTokens;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

/** Staff who are bound to venues work at the gates of these, and of no others. */
class VenueIT extends Scenario {

    /** Where the catalogue's sample session is. */
    private static final String HERE = "DEF";

    @Test
    void whoeverIsBoundToTheVenueScansThere() {
        theGateIsReady();

        assertThat(scanAs(boundTo("LAD", HERE)).getBody()).contains("ADMITTED");
    }

    @Test
    void whoeverIsBoundToAnotherDoesNothingThere() {
        theGateIsReady();
        String scan = scan(code).get("id").asString();
        String elsewhere = boundTo("LAD");
        Map<String, Object> batch =
                Map.of("device", "scanner-1", "scans", List.of(offline(code, "ADMITTED", Instant.now())));
        Map<String, String> why = Map.of("reason", "for a friend");

        assertThat(Stream.of(
                        scanAs(elsewhere),
                        post("/api/v1/scans/batch", elsewhere, batch),
                        post("/api/v1/scans/" + scan + "/undo", elsewhere, why),
                        post("/api/v1/scans/" + scan + "/override", elsewhere, why),
                        getAs(elsewhere, "/api/v1/gates/manifest?session=" + session),
                        getAs(elsewhere, "/api/v1/gates/" + session + "/live")))
                .allSatisfy(answer -> {
                    assertThat(answer.getStatusCode().value()).isEqualTo(403);
                    assertThat(answer.getBody()).contains("\"code\":\"venue-not-yours\"");
                });
        assertThat(scan(code).get("verdict").asString()).isEqualTo("ALREADY_ADMITTED");
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

    private ResponseEntity<String> getAs(String token, String uri) {
        return http().get()
                .uri(uri)
                .headers(headers -> headers.setBearerAuth(token))
                .retrieve()
                .toEntity(String.class);
    }

    private static String boundTo(String... venues) {
        return TestTokens.sign(TestTokens.personsClaims(UUID.randomUUID().toString(), "STEWARD", "SUPERVISOR")
                .claim("venues", List.of(venues))
                .build());
    }
}
