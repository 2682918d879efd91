package io.ogtickets.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ogtickets.platform.id.Ids;
import io.ogtickets.platformtest.EventSample;
import io.ogtickets.platformtest.TestTokens;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** A steward scans. */
class ScanningIT extends Scenario {

    @BeforeEach
    void open() {
        theGateIsReady();
    }

    @Test
    void aTicketWithANewCodeIsKnownByThatOneAlone() {
        CodeFixture renewed = printed.withTag(Ids.bytesOf(UUID.randomUUID()));
        String event = issued(renewed).replace("\"version\":1", "\"version\":2");
        tell("tickets", renewed.ticket().toString(), "ticket-issued", event, UUID.randomUUID());
        await().until(() ->
                count("SELECT count(*) FROM ticket WHERE id = ? AND issued_version = 2", renewed.ticket()) == 1);

        assertThat(scan(code).get("verdict").asString()).isEqualTo("FORGED");
        assertThat(scan(renewed.signedBy(SIGNER)).get("verdict").asString()).isEqualTo("ADMITTED");
    }

    @Test
    void aHolderIsLetInOnceAndTheSecondScanTellsOfTheFirst() {
        JsonNode first = scan(code);
        Map<String, Object> atGateB = attempt(code);
        atGateB.put("gate", "B");
        JsonNode second = scan(atGateB);

        assertThat(verdictIn(first)).isEqualTo("ADMITTED");
        assertThat(first.at("/ticket/id").asString()).isEqualTo(printed.ticket().toString());
        assertThat(first.at("/ticket/session").asString()).isEqualTo(session);
        assertThat(first.at("/ticket/category").asString()).isEqualTo("A");
        assertThat(first.at("/ticket/type").asString()).isEqualTo("SOLO");
        assertThat(first.at("/ticket/gate").asString()).isEqualTo("B");
        assertThat(first.has("firstAdmission")).isFalse();
        assertThat(verdictIn(second)).isEqualTo("ALREADY_ADMITTED");
        assertThat(second.at("/firstAdmission/gate").asString()).isEqualTo("A");
        assertThat(Instant.parse(second.at("/firstAdmission/at").asString()))
                .isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(second.get("id")).isNotEqualTo(first.get("id"));
    }

    @Test
    void anAdmissionIsToldOnce() {
        JsonNode scanned = scan(code);
        scan(code);

        await().until(() -> !told.admissionsOf(printed.ticket()).isEmpty());
        String event = told.admissionsOf(printed.ticket()).getFirst();
        assertThat(new EventSample("validation-service", "ticket-admitted").problemsOf(event))
                .isEmpty();
        assertThat(JSON.readTree(event).get("scan")).isEqualTo(scanned.get("id"));
        assertThat(JSON.readTree(event).get("version").asInt()).isEqualTo(2);
        assertThat(told.admissionsOf(printed.ticket())).hasSize(1);
    }

    @Test
    void aForgedCodeIsTold() {
        String resigned = printed.signedBy(SignerFixture.called(SIGNER.id()));
        String otherTag = printed.withTag(new byte[16]).signedBy(SIGNER);

        assertThat(List.of("hello", resigned, otherTag, code.substring(1), "é".repeat(512)))
                .allSatisfy(shown -> assertThat(verdictIn(scan(shown))).isEqualTo("FORGED"));
        assertThat(verdictIn(scan(code))).isEqualTo("ADMITTED");
    }

    @Test
    void aTicketThatIsTooNewIsUnknownAndIsAdmittedOnceItIsToldOf() {
        CodeFixture late = CodeFixture.of(session);
        String lateCode = late.signedBy(SIGNER);

        assertThat(verdictIn(scan(lateCode))).isEqualTo("UNKNOWN");
        issue(late);
        assertThat(verdictIn(scan(lateCode))).isEqualTo("ADMITTED");
    }

    @Test
    void aTicketThatIsToldOfTwiceIsStillAdmittedOnce() {
        assertThat(verdictIn(scan(code))).isEqualTo("ADMITTED");
        CodeFixture marker = CodeFixture.of(session);
        UUID id = UUID.randomUUID();
        String ticket = printed.ticket().toString();
        tell("tickets", ticket, "ticket-issued", issued(printed), id);
        tell("tickets", ticket, "ticket-issued", issued(printed), id);
        issue(marker);

        assertThat(verdictIn(scan(code))).isEqualTo("ALREADY_ADMITTED");
    }

    @Test
    void aLiveCodeIsAskedFor() {
        CodeFixture live = CodeFixture.of(session).withLive(true);
        issue(live);

        assertThat(verdictIn(scan(live.signedBy(SIGNER)))).isEqualTo("LIVE_REQUIRED");
    }

    @Test
    void anotherSessionsHolderIsSentAway() {
        Map<String, Object> elsewhere = attempt(code);
        elsewhere.put("session", "ATH-0804-2110");

        assertThat(verdictIn(scan(elsewhere))).isEqualTo("WRONG_SESSION");
    }

    @Test
    void whoIsAtTheWrongGateIsDirected() {
        Map<String, Object> atGateZ = attempt(code);
        atGateZ.put("gate", "Z");

        JsonNode answer = scan(atGateZ);

        assertThat(verdictIn(answer)).isEqualTo("WRONG_GATE");
        assertThat(answer.get("directTo").asString()).isEqualTo("B");
        assertThat(verdictIn(scan(code))).isEqualTo("ADMITTED");
    }

    @Test
    void gatesFollowTheCatalogueAndForgetNothingForAnOldEvent() {
        publish(3, Instant.now().plusSeconds(4 * 3600), "ON_SALE");
        publish(2, Instant.now(), "ON_SALE");
        publish("marker-" + session.substring(4), 1, Instant.now(), "ON_SALE");
        assertThat(verdictIn(scan(code))).isEqualTo("NOT_OPEN");

        publish(4, Instant.now(), "CANCELLED");
        assertThat(verdictIn(scan(code))).isEqualTo("NOT_OPEN");

        publish(5, Instant.now(), "ON_SALE");
        assertThat(verdictIn(scan(code))).isEqualTo("ADMITTED");
    }

    @Test
    void theSameScanAgainIsTheSameAnswerAgain() {
        Map<String, Object> attempt = attempt(code);

        String first = tryToScan(attempt).getBody();
        scan(code);

        assertThat(tryToScan(attempt).getBody()).isEqualTo(first);
        assertThat(verdictIn(JSON.readTree(first))).isEqualTo("ADMITTED");
    }

    @Test
    void theGateOfTheTicketIsThatOfTheFirstAnswerAlsoIfTheGatesChange() {
        Map<String, Object> attempt = attempt(code);
        String first = tryToScan(attempt).getBody();

        openGates("D", "E", "F");

        assertThat(tryToScan(attempt).getBody()).isEqualTo(first);
        JsonNode now = scan(code);
        assertThat(now.at("/ticket/gate").asString()).isEqualTo("F");
        assertThat(now.get("directTo").asString()).isEqualTo("F");
    }

    @Test
    void anotherCodeUnderTheSameNonceIsRefused() {
        Map<String, Object> attempt = attempt(code);
        tryToScan(attempt);
        attempt.put("code", CodeFixture.of(session).signedBy(SIGNER));

        ResponseEntity<String> refused = tryToScan(attempt);

        assertThat(refused.getStatusCode().value()).isEqualTo(422);
        assertThat(refused.getBody()).contains("nonce-reused");
    }

    @Test
    void stewardsOnlyMayScan() {
        Map<String, Object> attempt = attempt(code);
        String someone = UUID.randomUUID().toString();

        assertThat(post("/api/v1/scans", TestTokens.spectator(someone), attempt)
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        assertThat(post("/api/v1/scans", "unsigned", attempt).getStatusCode().value())
                .isEqualTo(401);
        assertThat(post("/api/v1/scans", TestTokens.person(someone, "STEWARD", "SUPERVISOR"), attempt)
                        .getBody())
                .contains("ADMITTED");
    }

    @Test
    void supervisorsOnlyAreToldTheHoldersName() {
        String supervisor = TestTokens.person(UUID.randomUUID().toString(), "STEWARD", "SUPERVISOR");

        assertThat(scan(code).at("/ticket").has("holder")).isFalse();
        assertThat(post("/api/v1/scans", supervisor, attempt(code)).getBody())
                .contains("\"holder\":\"Camille Martin\"");
        assertThat(post("/api/v1/scans", supervisor, attempt("hello")).getBody())
                .contains("FORGED")
                .doesNotContain("Camille");

        AUTH_SERVICE.away = true;
        try {
            assertThat(post("/api/v1/scans", supervisor, attempt(code)).getBody())
                    .contains("ALREADY_ADMITTED")
                    .doesNotContain("holder");
        } finally {
            AUTH_SERVICE.away = false;
        }
    }

    @ParameterizedTest
    @CsvSource({"code", "gate", "device", "session", "nonce"})
    void whatIsMissingOrTooLongIsNamed(String field) {
        Map<String, Object> attempt = attempt(code);
        attempt.remove(field);
        assertThat(tryToScan(attempt).getStatusCode().value()).isEqualTo(400);
        assertThat(tryToScan(attempt).getBody()).contains("\"field\":\"" + field + "\"");

        attempt.put(field, "A".repeat(513));
        assertThat(tryToScan(attempt).getStatusCode().value()).isEqualTo(400);
        assertThat(tryToScan(attempt).getBody()).contains("\"field\":\"" + field + "\"");
    }

    private static String verdictIn(JsonNode answer) {
        return answer.get("verdict").asString();
    }
}
