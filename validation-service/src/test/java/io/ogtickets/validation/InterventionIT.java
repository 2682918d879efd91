package io.ogtickets.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.ogtickets.platformtest.EventSample;
import io.ogtickets.platformtest.TestTokens;
import io.ogtickets.platformtest.ToldActs;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** A supervisor overrides a refusal, and undoes an admission. */
class InterventionIT extends Scenario {

    private static final UUID SUPERVISORS_ACCOUNT = UUID.randomUUID();
    private static final String SUPERVISOR = supervisor(SUPERVISORS_ACCOUNT);

    @BeforeEach
    void open() {
        theGateIsReady();
    }

    @Test
    void whoIsAtTheWrongGateMayBeLetInOnce() {
        String refused = idOf(atGate("Z"));

        ResponseEntity<String> admission = override(refused, SUPERVISOR);

        assertThat(admission.getBody())
                .contains("\"ADMITTED\"", "\"gate\":\"B\"")
                .doesNotContain(refused);
        assertThat(override(refused, SUPERVISOR).getBody()).isEqualTo(admission.getBody());
        assertThat(verdictIn(scan(code))).isEqualTo("ALREADY_ADMITTED");
        assertThat(count("SELECT count(*) FROM intervention WHERE scan = ?::uuid AND reason = 'lost'", refused))
                .isOne();
        await().until(() -> toldTypes().contains("ticket-admitted"));
    }

    @Test
    void whatIsFalseOrElsewhereIsNotOverridden() {
        String forged = idOf(scan("hello"));
        Map<String, Object> elsewhere = attempt(code);
        elsewhere.put("session", "ATH-0804-2110");
        String wrongSession = idOf(scan(elsewhere));
        String unknown = idOf(scan(CodeFixture.of(session).signedBy(SIGNER)));

        assertThat(List.of(forged, wrongSession, unknown))
                .allSatisfy(
                        scan -> assertThat(codeIn(override(scan, SUPERVISOR))).isEqualTo("not-overridable"));
        assertThat(verdictIn(scan(code))).isEqualTo("ADMITTED");
    }

    @Test
    void whatBecameFalseMeanwhileIsNotOverridden() {
        String refused = idOf(atGate("Z"));
        revoke(UUID.randomUUID(), printed.ticket());

        ResponseEntity<String> answer = override(refused, SUPERVISOR);

        assertThat(codeIn(answer)).isEqualTo("not-overridable");
        assertThat(JSON.readTree(answer.getBody()).get("verdict").asString()).isEqualTo("REVOKED");
    }

    @Test
    void nobodyIsLetIntoWhatWasCancelled() {
        publish(2, Instant.now(), "CANCELLED");
        String refused = idOf(scan(code));

        assertThat(codeIn(override(refused, SUPERVISOR))).isEqualTo("not-overridable");
    }

    @Test
    void ofManyOverridesAtOnceOneAdmits() throws Exception {
        String first = idOf(atGate("Y"));
        String second = idOf(atGate("Z"));
        List<Callable<String>> calls = Stream.of(first, second, first, second, first, second)
                .<Callable<String>>map(scan -> () -> codeIn(override(scan, SUPERVISOR)))
                .toList();

        List<String> outcomes = StampedeIT.atOnce(calls);

        assertThat(outcomes).contains("ADMITTED", "not-overridable").hasSize(6);
        assertThat(openAdmissions()).isOne();
    }

    @Test
    void anUndoneAdmissionCanBeDoneAgain() {
        String admission = idOf(scan(code));

        assertThat(undo(admission, SUPERVISOR).getStatusCode().value()).isEqualTo(200);
        assertThat(verdictIn(scan(code))).isEqualTo("ADMITTED");
        assertThat(undo(admission, SUPERVISOR).getStatusCode().value()).isEqualTo(200);

        assertThat(verdictIn(scan(code))).isEqualTo("ALREADY_ADMITTED");
        assertThat(openAdmissions()).isOne();
        await().until(() -> toldTypes().size() == 4);
        assertThat(told.of(printed.ticket()).stream()
                        .map(event -> JSON.readTree(event).path("version").asInt())
                        .filter(version -> version > 0))
                .containsExactly(2, 3, 4);
        String undone = told.of(printed.ticket()).get(1);
        assertThat(new EventSample("validation-service", "admission-undone").problemsOf(undone))
                .isEmpty();
        String refused = told.of(printed.ticket()).get(3);
        assertThat(new EventSample("validation-service", "scan-refused").problemsOf(refused))
                .isEmpty();
    }

    @Test
    void anUndoneTicketCanBeTakenBack() {
        undo(idOf(scan(code)), SUPERVISOR);

        assertThat(revoke(UUID.randomUUID(), printed.ticket()).getStatusCode().value())
                .isEqualTo(204);
        assertThat(verdictIn(scan(code))).isEqualTo("REVOKED");
    }

    @Test
    void onlyAnAdmissionCanBeUndone() {
        assertThat(codeIn(undo(idOf(atGate("Z")), SUPERVISOR))).isEqualTo("not-an-admission");
        assertThat(codeIn(undo(UUID.randomUUID().toString(), SUPERVISOR))).isEqualTo("not-found");
    }

    @Test
    void supervisorsOnlyAndNeverWithoutAReason() {
        String steward = TestTokens.person(UUID.randomUUID().toString(), "STEWARD");
        String admission = idOf(scan(code));

        assertThat(undo(admission, steward).getStatusCode().value()).isEqualTo(403);
        assertThat(override(admission, steward).getStatusCode().value()).isEqualTo(403);
        assertThat(post("/api/v1/scans/" + admission + "/undo", SUPERVISOR, Map.of("reason", " "))
                        .getBody())
                .contains("\"field\":\"reason\"");
    }

    @Test
    void theJournalIsToldOfEachInterventionOnce() {
        UUID supervisor = UUID.randomUUID();
        String token = supervisor(supervisor);
        String refused = idOf(atGate("Z"));
        String admission = idOf(override(refused, token));
        override(refused, token);
        undo(admission, token);
        undo(admission, token);
        override(idOf(scan("hello")), token);

        List<JsonNode> acts = new ToldActs("validation-service", jdbc).of(supervisor);

        assertThat(acts)
                .map(act -> act.path("act").asString() + " "
                        + act.at("/details/scan").asString())
                .containsExactly("refusal-overridden " + refused, "admission-undone " + admission);
        assertThat(acts)
                .allMatch(act -> act.at("/details/session").asString().equals(session))
                .allMatch(act -> act.at("/details/ticket")
                        .asString()
                        .equals(printed.ticket().toString()))
                .allMatch(act -> act.at("/details/gate").asString().equals("Z"));
        assertThat(acts.getFirst().at("/details/verdict").asString()).isEqualTo("WRONG_GATE");
        assertThat(acts.toString()).as("reasons stay here").doesNotContain("lost", "went home");
    }

    @Test
    void theSampleOfAnActIsOfItsSchema() {
        EventSample sample = new EventSample("validation-service", "staff-acted");

        assertThat(sample.problemsOf(sample.json())).isEmpty();
        assertThat(sample.problemsOf(sample.json().replaceFirst("(\"gate\": *\")[^\"]+", "$1the one of Mrs Martin")))
                .as("no free text")
                .isNotEmpty();
    }

    @Test
    void theRecordOfInterventionsOnlyGrows() {
        undo(idOf(scan(code)), SUPERVISOR);

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() ->
                        jdbc.sql("UPDATE intervention SET reason = 'none'").update());
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("UPDATE intervention SET act = 'UNDO', supervisor = gen_random_uuid()")
                        .update());
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("DELETE FROM intervention").update());
    }

    @Test
    void supervisorsSeeWhatWasDoneByWhomAndWhy() {
        String refused = idOf(atGate("Z"));
        String admission = idOf(JSON.readTree(override(refused, SUPERVISOR).getBody()));
        undo(admission, SUPERVISOR);

        JsonNode list = JSON.readTree(listOf(session, SUPERVISOR, "").getBody());

        assertThat(list.get("total").asInt()).isEqualTo(2);
        JsonNode undone = list.at("/items/0");
        assertThat(undone.get("act").asString()).isEqualTo("UNDO");
        assertThat(undone.get("scan").asString()).isEqualTo(admission);
        assertThat(undone.get("verdict").asString()).isEqualTo("ADMITTED");
        assertThat(undone.get("reason").asString()).isEqualTo("went home");
        JsonNode overridden = list.at("/items/1");
        assertThat(overridden.get("act").asString()).isEqualTo("OVERRIDE");
        assertThat(overridden.get("scan").asString()).isEqualTo(refused);
        assertThat(overridden.get("verdict").asString()).isEqualTo("WRONG_GATE");
        assertThat(overridden.get("gate").asString()).isEqualTo("Z");
        assertThat(overridden.get("device").asString()).isEqualTo("scanner-1");
        assertThat(overridden.get("ticket").asString())
                .isEqualTo(printed.ticket().toString());
        assertThat(overridden.get("supervisor").asString()).isEqualTo(SUPERVISORS_ACCOUNT.toString());
        assertThat(Instant.parse(overridden.get("at").asString()))
                .isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(JSON.readTree(listOf(session, SUPERVISOR, "?page=1&size=1").getBody())
                        .get("items"))
                .containsExactly(overridden);
    }

    @Test
    void supervisorsAreNamedAndTheListIsThereAlsoIfNobodyKnowsTheNames() {
        undo(idOf(scan(code)), SUPERVISOR);
        assertThat(listOf(session, SUPERVISOR, "").getBody()).contains("\"supervisorName\":\"Camille Martin\"");

        AUTH_SERVICE.away = true;
        try {
            assertThat(listOf(session, SUPERVISOR, "").getBody())
                    .contains("went home", SUPERVISORS_ACCOUNT.toString())
                    .doesNotContain("supervisorName");
        } finally {
            AUTH_SERVICE.away = false;
        }
    }

    @Test
    void eachSessionHasItsOwnAndStewardsSeeNone() {
        undo(idOf(scan(code)), SUPERVISOR);
        String other = "OTHER-" + session.substring(4);
        publish(other, 1, Instant.now(), "ON_SALE");

        JsonNode ofOther = JSON.readTree(listOf(other, SUPERVISOR, "").getBody());
        assertThat(ofOther.get("total").asInt()).isZero();
        assertThat(listOf("NONE", SUPERVISOR, "").getStatusCode().value()).isEqualTo(404);
        String steward = TestTokens.person(UUID.randomUUID().toString(), "STEWARD");
        assertThat(listOf(session, steward, "").getStatusCode().value()).isEqualTo(403);
    }

    private ResponseEntity<String> listOf(String of, String token, String query) {
        return getAs(token, "/api/v1/gates/" + of + "/interventions" + query);
    }

    private static String supervisor(UUID account) {
        return TestTokens.person(account.toString(), "STEWARD", "SUPERVISOR");
    }

    private JsonNode atGate(String gate) {
        Map<String, Object> attempt = attempt(code);
        attempt.put("gate", gate);
        return scan(attempt);
    }

    private ResponseEntity<String> override(String scan, String token) {
        return post("/api/v1/scans/" + scan + "/override", token, Map.of("reason", "lost"));
    }

    private ResponseEntity<String> undo(String scan, String token) {
        return post("/api/v1/scans/" + scan + "/undo", token, Map.of("reason", "went home"));
    }

    private long openAdmissions() {
        return count(
                "SELECT count(*) FROM scan WHERE ticket_id = ? AND verdict = 'ADMITTED' AND undone_at IS NULL",
                printed.ticket());
    }

    private List<String> toldTypes() {
        return told.typesOf(printed.ticket());
    }

    /** The verdict, or why there is none. */
    private static String codeIn(ResponseEntity<String> answer) {
        JsonNode body = JSON.readTree(answer.getBody());
        return body.has("code") ? body.get("code").asString() : verdictIn(body);
    }

    private static String idOf(ResponseEntity<String> scan) {
        return idOf(JSON.readTree(scan.getBody()));
    }

    private static String idOf(JsonNode scan) {
        return scan.get("id").asString();
    }

    private static String verdictIn(JsonNode answer) {
        return answer.get("verdict").asString();
    }
}
