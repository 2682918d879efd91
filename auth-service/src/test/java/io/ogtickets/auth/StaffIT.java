package io.ogtickets.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.SignedJWT;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.family.domain.FamilyId;
import io.ogtickets.auth.family.domain.Granted;
import io.ogtickets.auth.token.AccessTokens;
import java.text.ParseException;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** How people join the staff, and what administrators do with accounts. */
class StaffIT extends Scenario {

    private static final String ACCOUNTS = "/api/v1/admin/accounts";

    @Autowired
    private AccessTokens accessTokens;

    private final UUID administrator = UUID.randomUUID();

    @Test
    void whoIsInvitedChoosesAPasswordOnceAndIsOfTheStaff() {
        assertThat(invite(invitation()).getStatusCode().value()).isEqualTo(202);
        String token = MAILBOX.token(email, 1);

        assertThat(codeOf(accept(token, "short"))).isEqualTo("400 validation-failed");
        assertThat(codeOf(accept(token, "camille-durand"))).isEqualTo("400 validation-failed");
        assertThat(accept(token, PASSWORD).getStatusCode().value()).isEqualTo(204);
        assertThat(codeOf(accept(token, PASSWORD))).isEqualTo("400 token-invalid");

        JsonNode person = json(admin(HttpMethod.GET, "?q=" + email, null)).at("/items/0");
        assertThat(person.at("/roles").toString()).isEqualTo("[\"STEWARD\",\"SUPERVISOR\"]");
        assertThat(person.at("/venues").toString()).isEqualTo("[\"LAD\"]");
        assertThat(person.at("/locked").asBoolean()).isFalse();
        assertThat(kindsOf(UUID.fromString(person.at("/id").asString()))).contains("STAFF_JOINED");
    }

    @Test
    void anInvitationMakesOneAccountAlsoForManyAtOnceAndThenCostsNoHash(@Autowired MeterRegistry meters)
            throws InterruptedException {
        invite(invitation());
        String token = MAILBOX.token(email, 1);
        Callable<Integer> click = () -> accept(token, PASSWORD).getStatusCode().value();
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(hands.invokeAll(Collections.nCopies(3, click)))
                    .extracting(Future::resultNow)
                    .containsExactlyInAnyOrder(204, 400, 400);
        }
        Timer hashes = meters.get("og.password.hash").timer();
        long before = hashes.count();

        assertThat(List.of(token, "made-up"))
                .allSatisfy(bad -> assertThat(codeOf(accept(bad, PASSWORD))).isEqualTo("400 token-invalid"));
        assertThat(hashes.count()).isEqualTo(before);
    }

    @Test
    void aLaterInvitationReplacesTheEarlierOneAndAnAccountIsNotInvited() {
        invite(invitation());
        String first = MAILBOX.token(email, 1);
        invite(invitation());
        assertThat(codeOf(accept(first, PASSWORD))).isEqualTo("400 token-invalid");
        assertThat(accept(MAILBOX.token(email, 2), PASSWORD).getStatusCode().value())
                .isEqualTo(204);

        assertThat(codeOf(invite(invitation()))).isEqualTo("409 account-exists");
    }

    @Test
    void anotherRoleEndsWhatWasSignedInAndStandsInTheJournalWithWhoGaveIt() {
        UUID account = person();
        String before = accessToken();
        UUID giver = colleague();
        String givers = freshToken(giver, "ADMINISTRATOR");

        ResponseEntity<String> answer =
                send(HttpMethod.PUT, ACCOUNTS + "/" + account + "/role", givers, Map.of("role", "STEWARD"));

        assertThat(json(answer).at("/roles").toString()).isEqualTo("[\"STEWARD\"]");
        await().until(() -> me(before).getStatusCode().value() == 401);
        JsonNode entries =
                json(send(HttpMethod.GET, "/api/v1/admin/audit?kind=ROLE_CHANGED&account={id}", givers, null, account));
        assertThat(entries.at("/total").asInt()).isOne();
        assertThat(entries.at("/items/0/actor").asString()).isEqualTo(giver.toString());
        assertThat(entries.at("/items/0/details").toString()).isEqualTo("{\"role\":\"STEWARD\"}");
    }

    @Test
    void theSameRoleAgainChangesNothing() {
        UUID account = person();

        admin(HttpMethod.PUT, "/" + account + "/role", Map.of("role", "SPECTATOR"));

        assertThat(kindsOf(account)).doesNotContain("ROLE_CHANGED", "SESSIONS_REVOKED");
    }

    @Test
    void nobodySignsInToALockedAccount() {
        UUID account = person();
        String before = accessToken();

        assertThat(json(admin(HttpMethod.PUT, "/" + account + "/lock", null))
                        .at("/locked")
                        .asBoolean())
                .isTrue();
        assertThat(admin(HttpMethod.PUT, "/" + account + "/lock", null)
                        .getStatusCode()
                        .value())
                .isEqualTo(200);

        await().until(() -> me(before).getStatusCode().value() == 401);
        assertThat(codeOf(signIn(email, PASSWORD))).isEqualTo("401 bad-credentials");
        assertThat(json(admin(HttpMethod.GET, "?locked=true&q=" + email, null))
                        .at("/total")
                        .asInt())
                .isOne();

        assertThat(json(admin(HttpMethod.DELETE, "/" + account + "/lock", null))
                        .at("/locked")
                        .asBoolean(true))
                .isFalse();
        assertThat(signIn(email, PASSWORD).getStatusCode().value()).isEqualTo(200);
        assertThat(kindsOf(account)).containsOnlyOnce("ACCOUNT_LOCKED").contains("ACCOUNT_UNLOCKED");
    }

    @Test
    void nobodyChangesTheirOwnRoleOrLock() {
        UUID account = person();
        String token = freshToken(account, "ADMINISTRATOR");

        assertThat(codeOf(send(
                        HttpMethod.PUT, ACCOUNTS + "/" + account + "/role", token, Map.of("role", "ADMINISTRATOR"))))
                .isEqualTo("409 own-account");
        assertThat(codeOf(send(HttpMethod.PUT, ACCOUNTS + "/" + account + "/lock", token, null)))
                .isEqualTo("409 own-account");
    }

    @Test
    void venuesAreBoundAndWhatIsNoVenueIsRefused() {
        UUID account = person();
        String path = "/" + account + "/venues";

        assertThat(json(admin(HttpMethod.PUT, path, Map.of("venues", List.of("STD", "LAD"))))
                        .at("/venues")
                        .toString())
                .isEqualTo("[\"LAD\",\"STD\"]");
        assertThat(json(admin(HttpMethod.PUT, path, Map.of("venues", List.of("STD"))))
                        .at("/venues")
                        .toString())
                .isEqualTo("[\"STD\"]");
        assertThat(codeOf(admin(HttpMethod.PUT, path, Map.of("venues", List.of("no venue")))))
                .isEqualTo("400 validation-failed");
    }

    @Test
    void aStewardsTokenNamesTheVenuesAndNobodyElsesDoes() throws ParseException {
        UUID account = person();
        assertThat(claimsFor(account, "STEWARD")).doesNotContainKey("venues");

        admin(HttpMethod.PUT, "/" + account + "/venues", Map.of("venues", List.of("STD", "LAD")));

        assertThat(claimsFor(account, "STEWARD").get("venues")).isEqualTo(List.of("LAD", "STD"));
        assertThat(claimsFor(account, "SPECTATOR")).doesNotContainKey("venues");
    }

    private Map<String, Object> claimsFor(UUID account, String role) throws ParseException {
        Granted granted = new Granted(
                new FamilyId(UUID.randomUUID()), new AccountId(account), List.of(role), Instant.now(), Instant.now());
        return SignedJWT.parse(accessTokens.issue(granted).value())
                .getJWTClaimsSet()
                .getClaims();
    }

    @Test
    void whatChangesAnAccountTakesAFreshProof() {
        String stale = token(administrator, Instant.now().minusSeconds(600), "ADMINISTRATOR");
        UUID account = person();

        assertThat(codeOf(send(HttpMethod.PUT, ACCOUNTS + "/" + account + "/lock", stale, null)))
                .isEqualTo("403 step-up-required");
        assertThat(send(HttpMethod.GET, ACCOUNTS + "/" + account, stale, null)
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"email, nonsense", "firstName, ''", "locale, de", "role, KING"})
    void aFieldThatIsWrongIsNamed(String field, String value) {
        Map<String, Object> wrong = new HashMap<>(invitation());
        wrong.put(field, value);

        ResponseEntity<String> answer = invite(wrong);

        assertThat(codeOf(answer)).isEqualTo("400 validation-failed");
        assertThat(json(answer).at("/errors/0/field").asString()).isEqualTo(field);
    }

    @Test
    void aSearchTakesItsWordsLiterally() {
        person();

        assertThat(json(admin(HttpMethod.GET, "?q={q}", null, "%")).at("/total").asInt())
                .isZero();
        assertThat(json(admin(HttpMethod.GET, "?q={q}", null, "_amille"))
                        .at("/total")
                        .asInt())
                .isZero();
        assertThat(json(admin(HttpMethod.GET, "?role=SPECTATOR&q=durand&size=1", null))
                        .at("/items")
                        .size())
                .isOne();
    }

    /** Has an account, as whoever stands in the journal must. */
    private UUID colleague() {
        String address = "colleague." + email;
        Map<String, Object> registration = registration();
        registration.put("email", address);
        register(registration);
        activate(MAILBOX.token(address, 1));
        return UUID.fromString(json(admin(HttpMethod.GET, "?q=" + address, null))
                .at("/items/0/id")
                .asString());
    }

    private Map<String, Object> invitation() {
        return Map.of(
                "email",
                email,
                "firstName",
                "Camille",
                "lastName",
                "Durand",
                "locale",
                "en",
                "role",
                "SUPERVISOR",
                "venues",
                List.of("LAD"));
    }

    private ResponseEntity<String> invite(Map<String, Object> invitation) {
        return admin(HttpMethod.POST, "", invitation);
    }

    private ResponseEntity<String> accept(String token, String password) {
        return post("/api/v1/accounts/invitation/acceptance", Map.of("token", token, "password", password));
    }

    private ResponseEntity<String> admin(HttpMethod method, String path, @Nullable Object body, Object... values) {
        return send(method, ACCOUNTS + path, freshToken(administrator, "ADMINISTRATOR"), body, values);
    }

    private List<String> kindsOf(UUID account) {
        return jdbc.sql("SELECT kind FROM security_event WHERE account = ?")
                .param(account)
                .query(String.class)
                .list();
    }
}
