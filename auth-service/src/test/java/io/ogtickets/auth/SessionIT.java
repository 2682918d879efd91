package io.ogtickets.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** A sign-in that goes on, and what ends it without its owner: idleness, and a theft. */
class SessionIT extends SessionScenario {

    @Test
    void aRefreshGoesOnWithTheSameSignInAndANewToken() throws ParseException {
        person();
        Browser browser = new Browser(http);
        ResponseEntity<String> signIn = browser.signIn(email, PASSWORD);
        String first = browser.cookie(Browser.REFRESH);

        ResponseEntity<String> refreshed = browser.refresh();

        assertThat(refreshed.getStatusCode().value()).isEqualTo(200);
        assertThat(browser.cookie(Browser.REFRESH)).isNotEqualTo(first);
        JWTClaimsSet before = claims(signIn);
        JWTClaimsSet after = claims(refreshed);
        assertThat(after.getStringClaim("sid")).isEqualTo(before.getStringClaim("sid"));
        assertThat(after.getLongClaim("auth_time")).isEqualTo(before.getLongClaim("auth_time"));
        assertThat(after.getLongClaim("proved_at")).isEqualTo(before.getLongClaim("proved_at"));
        assertThat(after.getJWTID()).isNotEqualTo(before.getJWTID());
        assertThat(me(accessTokenIn(refreshed)).getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void theRefreshTokenIsForNoScriptNoOtherSiteAndNoOtherPath() {
        person();

        ResponseEntity<String> answer = new Browser(http).signIn(email, PASSWORD);

        assertThat(json(answer).has("refreshToken")).isFalse();
        assertThat(Browser.setCookies(answer))
                .hasSize(2)
                .allSatisfy(cookie -> assertThat(cookie)
                        .contains("HttpOnly", "SameSite=Strict", "Path=/api/v1/auth")
                        .doesNotContain("Secure", "Domain"));
    }

    @Test
    void aMobileClientHasItInTheBodyAndNeverInACookie() {
        person();
        ResponseEntity<String> signIn =
                post("/api/v1/auth/login", Map.of("email", email, "password", PASSWORD, "client", "mobile"));
        String token = json(signIn).at("/refreshToken").asString();

        assertThat(Browser.setCookies(signIn)).isEmpty();
        ResponseEntity<String> next = post("/api/v1/auth/refresh", Map.of("refreshToken", token));
        assertThat(next.getStatusCode().value()).isEqualTo(200);
        assertThat(json(next).at("/refreshToken").asString()).isNotBlank().isNotEqualTo(token);

        Browser browser = new Browser(http);
        browser.put(Browser.REFRESH, json(next).at("/refreshToken").asString());
        assertThat(codeOf(browser.refresh())).isEqualTo("401 session-ended");
    }

    @Test
    void aTokenOfTheWebIsNotTakenFromABody() {
        person();
        Browser browser = new Browser(http);
        browser.signIn(email, PASSWORD);
        String token = Objects.requireNonNull(browser.cookie(Browser.REFRESH));

        assertThat(codeOf(post("/api/v1/auth/refresh", Map.of("refreshToken", token))))
                .isEqualTo("401 session-ended");
        assertThat(browser.refresh().getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void aStolenTokenEndsTheFamilyAndTheServicesAreTold() {
        UUID account = person();
        Browser owner = new Browser(http);
        UUID family = familyOf(owner.signIn(email, PASSWORD));
        Browser thief = owner.copy();
        owner.refresh();
        later(account, "11 seconds");

        assertThat(codeOf(thief.refresh())).isEqualTo("401 session-ended");

        assertThat(codeOf(owner.refresh())).isEqualTo("401 session-ended");
        JsonNode event = revocation(account);
        assertThat(event.at("/families/0").asString()).isEqualTo(family.toString());
        assertThat(kindsOf(account)).contains("REFRESH_TOKEN_REPLAYED", "SESSIONS_REVOKED");
    }

    @Test
    void twoTabsAtOnceAreNoThief() throws Exception {
        person();
        Browser browser = new Browser(http);
        browser.signIn(email, PASSWORD);
        Callable<Integer> tab = () -> browser.copy().refresh().getStatusCode().value();
        try (ExecutorService tabs = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> statuses = tabs.invokeAll(Collections.nCopies(5, tab)).stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(statuses).containsOnly(200);
        }
    }

    @Test
    void ofTwoThatGoOnInParallelOneIsFoundOut() {
        UUID account = person();
        Browser owner = new Browser(http);
        owner.signIn(email, PASSWORD);
        Browser thief = owner.copy();
        owner.refresh();
        assertThat(thief.refresh().getStatusCode().value()).isEqualTo(200);

        assertThat(owner.refresh().getStatusCode().value()).isEqualTo(200);
        later(account, "11 seconds");

        assertThat(codeOf(thief.refresh())).isEqualTo("401 session-ended");
        assertThat(codeOf(owner.refresh())).isEqualTo("401 session-ended");
    }

    @Test
    void whatIsIdleForTooLongIsOver() {
        UUID account = person();
        Browser browser = new Browser(http);
        browser.signIn(email, PASSWORD);
        later(account, "8 days");

        assertThat(codeOf(browser.refresh())).isEqualTo("401 session-ended");
    }

    @ParameterizedTest
    @CsvSource({
        "STEWARD,   last_seen_at, 59 minutes,          200",
        "STEWARD,   last_seen_at, 61 minutes,          401",
        "STEWARD,   signed_in_at, 11 hours 59 minutes, 200",
        "STEWARD,   signed_in_at, 12 hours 1 minute,   401",
        "SPECTATOR, last_seen_at, 61 minutes,          200",
        "SPECTATOR, signed_in_at, 29 days,             200",
        "SPECTATOR, signed_in_at, 31 days,             401",
    })
    void theStaffsSignInsEndWithTheirShiftAndThePublicsGoOnForAMonth(
            String role, String since, String time, int status) {
        UUID account = person();
        String administrator = freshToken(UUID.randomUUID(), "ADMINISTRATOR");
        send(HttpMethod.PUT, "/api/v1/admin/accounts/{id}/role", administrator, Map.of("role", role), account);
        Browser browser = new Browser(http);
        browser.signIn(email, PASSWORD);
        jdbc.sql("UPDATE sign_in_family SET %1$s = %1$s - CAST(? AS interval) WHERE account = ?".formatted(since))
                .params(time, account)
                .update();

        assertThat(browser.refresh().getStatusCode().value()).isEqualTo(status);
    }

    @Test
    void noOtherSiteRefreshesOrSignsOutInAVisitorsName() {
        person();
        Browser browser = new Browser(http);
        browser.signIn(email, PASSWORD);

        assertThat(codeOf(browser.copy().onPageOf("https://evil.example").refresh()))
                .isEqualTo("403 origin-refused");
        assertThat(codeOf(browser.copy().onPageOf("null").post("/api/v1/auth/logout", Map.of())))
                .isEqualTo("403 origin-refused");
        assertThat(codeOf(browser.copy().onPageOf("https://evil.example").signIn(email, PASSWORD)))
                .isEqualTo("403 origin-refused");
        assertThat(browser.refresh().getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void whoeverHasNoTokenOrAnInventedOneIsToldTheSame() {
        Browser browser = new Browser(http);
        assertThat(codeOf(browser.refresh())).isEqualTo("401 session-ended");
        browser.put(Browser.REFRESH, "invented");
        assertThat(codeOf(browser.refresh())).isEqualTo("401 session-ended");
        assertThat(codeOf(post("/api/v1/auth/refresh", Map.of("refreshToken", "invented"))))
                .isEqualTo("401 session-ended");
    }

    /** As if so much time had gone by since the last refresh. */
    private void later(UUID account, String time) {
        jdbc.sql("""
                        UPDATE sign_in_family SET rotated_at = rotated_at - CAST(:time AS interval),
                            last_seen_at = last_seen_at - CAST(:time AS interval) WHERE account = :account""").param("time", time).param("account", account).update();
    }

    private List<String> kindsOf(UUID account) {
        return jdbc.sql("SELECT kind FROM security_event WHERE account = ?")
                .param(account)
                .query(String.class)
                .list();
    }
}
