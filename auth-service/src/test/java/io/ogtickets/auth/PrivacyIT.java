package io.ogtickets.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.ogtickets.auth.audit.application.VerifyJournal;
import io.ogtickets.platformtest.EventSample;
import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** What the RGPD gives people, over all services. */
class PrivacyIT extends Scenario {

    @Autowired
    private CircuitBreakerRegistry circuitBreakers;

    @Autowired
    private VerifyJournal verifyJournal;

    @AfterEach
    void everybodyIsBack() {
        NEIGHBOURS.comeBack();
        circuitBreakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
    }

    @Test
    void anExportIsWholeAndHoldsNoSecret() {
        UUID account = person();

        ResponseEntity<String> answer = export(freshToken(account));

        JsonNode services = json(answer).at("/services");
        assertThat(answer.getHeaders().getContentDisposition().isAttachment()).isTrue();
        assertThat(services.at("/auth-service/profile/0/email").asString()).isEqualTo(email);
        assertThat(services.at("/auth-service/consents/0/text").asString()).isEqualTo("TERMS");
        assertThat(services.at("/auth-service/securityEvents").size()).isPositive();
        assertThat(services.at("/auth-service/signIns/0/client").asString()).isEqualTo("WEB");
        assertThat(Neighbours.NAMES)
                .allSatisfy(
                        name -> assertThat(services.at("/" + name + "/account").asString())
                                .isEqualTo(account.toString()));
        assertThat(answer.getBody()).doesNotContain("argon2", "digest", "sealed");
    }

    @Test
    void aPartialExportIsNeverCalledWhole() {
        UUID account = person();
        NEIGHBOURS.goAway("payment-service");

        ResponseEntity<String> answer = export(freshToken(account));

        assertThat(codeOf(answer)).isEqualTo("503 service-unavailable");
        assertThat(answer.getBody()).doesNotContain(email);
    }

    @Test
    void anErasureReachesEveryServiceAndCanBeProvedWithoutNamingAnybody() throws MessagingException {
        UUID account = person();
        String token = freshToken(account);

        assertThat(codeOf(erase(staleToken(account), null))).isEqualTo("403 step-up-required");
        assertThat(erase(token, null).getStatusCode().value()).isEqualTo(204);

        assertThat(codeOf(signIn(email, PASSWORD))).isEqualTo("401 bad-credentials");
        JsonNode proof = await().until(() -> json(proofOf(account)), found -> found.hasNonNull("completedAt"));
        assertThat(proof.at("/confirmedAt").propertyNames()).containsExactlyInAnyOrderElementsOf(Neighbours.NAMES);
        assertThat(NEIGHBOURS.erased(account.toString())).containsExactlyInAnyOrderElementsOf(Neighbours.NAMES);
        await().until(() -> me(token).getStatusCode().value() == 401);
        assertThat(MAILBOX.to(email, 2).getLast().getSubject())
                .isEqualTo("Votre compte OG-Tickets est en cours de suppression");
        assertThat(tablesThatKnow(account, email)).isEmpty();
        assertThat(verifyJournal.check().faults()).isEmpty();
    }

    @Test
    void aServiceThatIsAwayIsAskedUntilItConfirms() {
        UUID account = person();
        NEIGHBOURS.goAway("ticket-service");
        erase(freshToken(account), true);
        await().until(() -> json(proofOf(account)).at("/confirmedAt").size() == 3);
        assertThat(json(proofOf(account)).hasNonNull("completedAt")).isFalse();

        NEIGHBOURS.comeBack();

        await().until(() -> json(proofOf(account)).hasNonNull("completedAt"));
        assertThat(NEIGHBOURS.erased(account.toString())).contains("ticket-service");
    }

    @Test
    void ticketsThatAreStillGoodAreForfeitedKnowinglyOrNotAtAll() {
        UUID account = person();
        NEIGHBOURS.holdLiveTickets(account.toString(), 2);

        ResponseEntity<String> refused = erase(freshToken(account), false);

        assertThat(codeOf(refused)).isEqualTo("409 live-tickets");
        assertThat(json(refused).at("/count").asInt()).isEqualTo(2);
        assertThat(signIn(email, PASSWORD).getStatusCode().value()).isEqualTo(200);
        assertThat(erase(freshToken(account), true).getStatusCode().value()).isEqualTo(204);
    }

    @Test
    void nobodyIsErasedWhileItIsUnknownWhetherTheyHoldTickets() {
        UUID account = person();
        NEIGHBOURS.goAway("ticket-service");

        assertThat(codeOf(erase(freshToken(account), false))).isEqualTo("503 service-unavailable");
        assertThat(signIn(email, PASSWORD).getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void theOthersAreToldOfAnErasure() {
        UUID account = person();
        erase(freshToken(account), true);

        String event = new AccountEvents().of(account, "account-erased");

        assertThat(new EventSample("auth-service", "account-erased").problemsOf(event))
                .isEmpty();
    }

    private ResponseEntity<String> export(String token) {
        return send(HttpMethod.GET, "/api/v1/accounts/me/export", token, null);
    }

    private ResponseEntity<String> erase(String token, @Nullable Boolean forfeit) {
        @Nullable Map<String, Boolean> request = forfeit == null ? null : Map.of("forfeit", forfeit);
        return send(HttpMethod.DELETE, "/api/v1/accounts/me", token, request);
    }

    private ResponseEntity<String> proofOf(UUID account) {
        String administrator = freshToken(UUID.randomUUID(), "ADMINISTRATOR");
        return send(HttpMethod.GET, "/api/v1/admin/accounts/" + account + "/erasure", administrator, null);
    }

    /** Every table of the database is searched; events on their way out may name the account by its id. */
    private List<String> tablesThatKnow(UUID account, String address) {
        return jdbc.sql("""
                        SELECT table_name FROM information_schema.tables
                        WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> 'outbox'""").query(String.class).list().stream()
                .filter(table -> jdbc.sql(
                                "SELECT EXISTS (SELECT FROM " + table
                                        + " t WHERE to_jsonb(t)::text LIKE '%' || :id || '%' OR to_jsonb(t)::text LIKE '%' || :address || '%')")
                        .param("id", account.toString())
                        .param("address", address)
                        .query(Boolean.class)
                        .single())
                .toList();
    }
}
