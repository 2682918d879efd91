package io.ogtickets.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ogtickets.platformtest.TestTokens;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A person asks what is known of them, and to be forgotten. */
class PersonalDataIT extends Scenario {

    private static final String AUTH_SERVICE = TestTokens.service("auth-service", "exports", "erasures");

    private UUID holder = UUID.randomUUID();

    @BeforeEach
    void open() {
        theGateIsReady();
        holder = holderOf(printed);
    }

    @Test
    void aHolderIsToldOfTicketsAndAdmissions() {
        scan(code);

        JsonNode export = export(holder);

        assertThat(export.at("/tickets/0/ticket").asString())
                .isEqualTo(printed.ticket().toString());
        assertThat(export.at("/tickets/0/admittedGate").asString()).isEqualTo("A");
        assertThat(export(UUID.randomUUID()).get("tickets")).isEmpty();
    }

    @Test
    void whoIsErasedLeavesNoTraceAndTheTicketsStay() {
        assertThat(erase(holder)).contains("\"done\":true");
        assertThat(erase(holder)).contains("\"done\":true");

        assertThat(export(holder).get("tickets")).isEmpty();
        assertThat(holderOf(printed)).isNotEqualTo(holder);
        assertThat(scan(code).get("verdict").asString()).isEqualTo("ADMITTED");
    }

    @Test
    void aStewardIsErasedToo() {
        UUID steward = UUID.randomUUID();
        post("/api/v1/scans", TestTokens.person(steward.toString(), "STEWARD"), attempt(code));
        assertThat(export(steward).at("/scans/0/scans").asInt()).isOne();

        erase(steward);

        assertThat(export(steward).get("scans")).isEmpty();
        assertThat(count("SELECT count(*) FROM scan WHERE ticket_id = ?", printed.ticket()))
                .isOne();
    }

    @Test
    void aSupervisorsDecisionsStayAndNobodyIsNamed() {
        UUID supervisor = UUID.randomUUID();
        String admission = scan(code).get("id").asString();
        undo(admission, supervisor);
        assertThat(export(supervisor).at("/decisions/0/act").asString()).isEqualTo("UNDO");

        erase(supervisor);
        String late = scan(code).get("id").asString();
        undo(late, supervisor);

        assertThat(export(supervisor).get("decisions")).isEmpty();
        assertThat(interventions())
                .hasSize(2)
                .allSatisfy(done -> assertThat(done.propertyNames()).doesNotContain("supervisor", "supervisorName"));
        assertThat(count("SELECT count(*) FROM intervention WHERE scan = ?::uuid AND reason = 'went home'", admission))
                .isOne();
        assertThat(count("SELECT count(*) FROM intervention WHERE scan = ?::uuid", late))
                .isOne();
    }

    @Test
    void theEventErasesAsWellAndWhatComesLateFindsNobody() {
        String event = JSON.writeValueAsString(
                Map.of("account", holder, "version", 3, "erasedAt", "2028-07-22T08:12:31.482Z"));
        tell("accounts", holder.toString(), "account-erased", event, UUID.randomUUID());
        await().until(() -> !holderOf(printed).equals(holder));
        CodeFixture late = CodeFixture.of(session);

        String issued = issued(late).replaceFirst("(\"holder\":\")[^\"]+", "$1" + holder);
        tell("tickets", late.ticket().toString(), "ticket-issued", issued, UUID.randomUUID());

        await().until(() -> count("SELECT count(*) FROM ticket WHERE id = ?", late.ticket()) == 1);
        assertThat(holderOf(late)).isNotEqualTo(holder);
    }

    @Test
    void nobodyElseMayAsk() {
        String other = TestTokens.service("order-service", "revocations");

        assertThat(http().get()
                        .uri("/internal/exports/{account}", holder)
                        .headers(headers -> headers.setBearerAuth(other))
                        .retrieve()
                        .toEntity(String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        assertThat(post("/internal/erasures", other, Map.of("accountId", holder))
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
    }

    private JsonNode interventions() {
        String token = TestTokens.person(UUID.randomUUID().toString(), "STEWARD", "SUPERVISOR");
        return JSON.readTree(getAs(token, "/api/v1/gates/" + session + "/interventions")
                        .getBody())
                .path("items");
    }

    private void undo(String admission, UUID supervisor) {
        String token = TestTokens.person(supervisor.toString(), "STEWARD", "SUPERVISOR");
        post("/api/v1/scans/" + admission + "/undo", token, Map.of("reason", "went home"));
    }

    private UUID holderOf(CodeFixture ticket) {
        return jdbc.sql("SELECT holder FROM ticket WHERE id = ?")
                .param(ticket.ticket())
                .query(UUID.class)
                .single();
    }

    private JsonNode export(UUID account) {
        return JSON.readTree(http().get()
                .uri("/internal/exports/{account}", account)
                .headers(headers -> headers.setBearerAuth(AUTH_SERVICE))
                .retrieve()
                .body(String.class));
    }

    private String erase(UUID account) {
        return String.valueOf(post("/internal/erasures", AUTH_SERVICE, Map.of("accountId", account))
                .getBody());
    }
}
