package io.ogtickets.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.ogtickets.auth.account.domain.Role;
import io.ogtickets.auth.demo.application.DemoAccount;
import io.ogtickets.auth.demo.application.PrepareDemoAccount;
import io.ogtickets.auth.secondfactor.domain.TotpSecret;
import io.ogtickets.platformtest.TestTokens;
import java.text.ParseException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

/** People sign in for an app: on a page of ours, by a code that is the app's alone. */
class OAuthIT extends Scenario {

    private App app = new App(http);

    @Autowired
    private PrepareDemoAccount prepareDemoAccount;

    @BeforeEach
    void install() {
        app = new App(http);
    }

    @Test
    void anAppGetsItsTokensForACodeAndGoesOnWithTheNextOnes() {
        UUID account = person();
        Map<String, String> answer = App.answer(app.signIn(email, PASSWORD, ""));
        assertThat(answer)
                .containsEntry("to", App.REDIRECT)
                .containsEntry("state", "of the app's & nobody else's")
                .containsEntry("iss", TestTokens.ISSUER);

        ResponseEntity<String> tokens = app.exchange(String.valueOf(answer.get("code")));
        JWTClaimsSet claims = claims(at(tokens, "access_token"));
        assertThat(claims.getSubject()).isEqualTo(account.toString());
        assertThat(claims.getAudience()).containsExactly("og-api");
        assertThat(claims.getClaims())
                .containsEntry("client_id", App.MOBILE)
                .containsEntry("roles", List.of("SPECTATOR"))
                .hasEntrySatisfying(
                        "scope",
                        scope -> assertThat(scope).asInstanceOf(LIST).containsExactlyInAnyOrder("openid", "account"));
        assertThat(me(at(tokens, "access_token")).getStatusCode().value()).isEqualTo(200);

        ResponseEntity<String> next = app.refresh(at(tokens, "refresh_token"));
        JWTClaimsSet renewed = claims(at(next, "access_token"));
        assertThat(renewed.getClaim("sid")).isEqualTo(claims.getClaim("sid"));
        assertThat(renewed.getClaim("scope")).asInstanceOf(LIST).containsExactlyInAnyOrder("openid", "account");
        assertThat(at(next, "refresh_token")).isNotEqualTo(at(tokens, "refresh_token"));
    }

    @Test
    void theIdTokenIsForTheAppAndPassesForNoAccessToken() {
        UUID account = person();

        String idToken = at(app.exchange(app.code(email, PASSWORD)), "id_token");

        JWTClaimsSet claims = claims(idToken);
        assertThat(claims.getIssuer()).isEqualTo(TestTokens.ISSUER);
        assertThat(claims.getSubject()).isEqualTo(account.toString());
        assertThat(claims.getAudience()).containsExactly(App.MOBILE);
        assertThat(claims.getClaim("nonce")).isEqualTo("n-0S6_WzA2Mj");
        assertThat((Long) claims.getClaim("auth_time"))
                .isBetween(Instant.now().getEpochSecond() - 60, Instant.now().getEpochSecond());
        assertThat(codeOf(me(idToken))).isEqualTo("401 unauthenticated");
    }

    @Test
    void thePageNamesTheAppAndWhatItWillBeAbleToDo() {
        ResponseEntity<String> page = app.asking("client_id", "partner")
                .asking("redirect_uri", "https://partner.example/signed-in")
                .asking("scope", "openid tickets")
                .asking("state", "\"><script>alert(1)</script>{{nonce}}")
                .open();

        assertThat(page.getStatusCode().value()).isEqualTo(200);
        assertThat(page.getBody())
                .contains("<html lang=\"fr\">", "Mot de passe", "Partner &amp; Sons", "transférer et lier vos billets")
                .contains("value=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;{{nonce}}\"")
                .doesNotContain("<script>");
        assertThat(page.getHeaders().getFirst("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(page.getHeaders().getCacheControl()).contains("no-store");
        // Without a referrer browsers would call the form's origin null, and the sign-in would be refused.
        assertThat(page.getHeaders().getFirst("Referrer-Policy")).isEqualTo("same-origin");
    }

    @Test
    void aWrongPasswordStaysOnThePageAndTheNextOnesWait() {
        person();
        ResponseEntity<String> wrong = app.signIn(email, "not the right one", "");
        assertThat(wrong.getStatusCode().value()).isEqualTo(401);
        assertThat(wrong.getBody()).contains("is wrong", email).doesNotContain("not the right one");
        assertThat(app.signIn("a\0b", PASSWORD, "").getStatusCode().value()).isEqualTo(401);
        for (int n = 0; n < 4; n++) {
            app.signIn(email, "not the right one", "");
        }

        ResponseEntity<String> tooMany = app.signIn(email, PASSWORD, "");

        assertThat(tooMany.getStatusCode().value()).isEqualTo(429);
        assertThat(tooMany.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isNotNull();
        assertThat(codeOf(post("/api/v1/auth/login", Map.of("email", email, "password", PASSWORD))))
                .isEqualTo("429 too-many-attempts");
    }

    @Test
    void whoeverHasASecondFactorGivesItHereToo() {
        person();
        TotpSecret secret = enrol();

        assertThat(app.signIn(email, PASSWORD, "").getStatusCode().value()).isEqualTo(401);
        assertThat(app.signIn(email, PASSWORD, "000000").getStatusCode().value())
                .isEqualTo(401);
        assertThat(App.answer(app.signIn(email, PASSWORD, nextCodeOf(secret)))).containsKey("code");
    }

    @Test
    void noOtherSiteSignsAVisitorInAndNobodyKeepsASession() {
        person();

        assertThat(app.onPageOf("https://evil.example")
                        .signIn(email, PASSWORD, "")
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        ResponseEntity<String> signedIn = app.onPageOf(TestTokens.ISSUER).signIn(email, PASSWORD, "");
        assertThat(signedIn.getStatusCode().value()).isEqualTo(303);
        assertThat(Browser.setCookies(signedIn))
                .singleElement()
                .asString()
                .startsWith("og-device=")
                .contains("Path=/oauth2/authorize", "HttpOnly", "SameSite=Strict");
    }

    @ParameterizedTest
    @CsvSource({
        "client_id,             somebody-else",
        "client_id,             ticket-service",
        "redirect_uri,          https://evil.example/",
        "redirect_uri,          org.og-tickets.mobile:/signed-in/../elsewhere",
        "redirect_uri,          org.og-tickets.mobile:/signed-in?more=1",
    })
    void whoeverAsksWrongForACodeIsSentNowhere(String parameter, String value) {
        person();
        app.asking(parameter, value);

        assertThat(app.open().getStatusCode().value()).isEqualTo(400);
        ResponseEntity<String> answer = app.signIn(email, PASSWORD, "");
        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(answer.getHeaders().getLocation()).isNull();
        assertThat(app.without("redirect_uri").open().getStatusCode().value()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "code_challenge,        '',      invalid_request",
        "code_challenge_method, plain,   invalid_request",
        "code_challenge_method, '',      invalid_request",
        "response_type,         token,   unsupported_response_type",
        "scope,                 gates catalog, invalid_scope",
        "scope,                 exports, invalid_scope",
        "prompt,                none,    login_required",
    })
    void whatAnAppMustNotAskForItIsTold(String parameter, String value, String error) {
        if (value.isEmpty()) {
            app.without(parameter);
        } else {
            app.asking(parameter, value);
        }

        ResponseEntity<String> answer = app.open();

        if (error.equals("unsupported_response_type")) {
            assertThat(answer.getStatusCode().value()).isEqualTo(400);
        } else {
            assertThat(App.answer(answer))
                    .containsEntry("error", error)
                    .containsEntry("to", App.REDIRECT)
                    .containsEntry("iss", TestTokens.ISSUER)
                    .doesNotContainKey("code");
        }
    }

    @Test
    void aStolenCodeIsWorthNothingWithoutTheVerifierOrAtAnotherAddress() {
        person();

        assertThat(error(app.exchange(
                        app.code(email, PASSWORD),
                        Map.of("code_verifier", "not-the-one-that-the-app-has-made-up-for-this"))))
                .isEqualTo("400 invalid_grant");
        assertThat(error(app.exchange(app.code(email, PASSWORD), Map.of("redirect_uri", "https://evil.example/"))))
                .isEqualTo("400 invalid_grant");
        assertThat(error(app.exchange("invented"))).isEqualTo("400 invalid_grant");
    }

    @Test
    void aCodeThatComesAgainEndsWhatWasGivenForIt() {
        UUID account = person();
        String code = app.code(email, PASSWORD);
        ResponseEntity<String> tokens = app.exchange(code);

        assertThat(error(app.exchange(code))).isEqualTo("400 invalid_grant");

        assertThat(error(app.refresh(at(tokens, "refresh_token")))).isEqualTo("400 invalid_grant");
        assertThat(new AccountEvents().of(account, "sessions-revoked"))
                .contains(String.valueOf(claims(at(tokens, "access_token")).getClaim("sid")));
    }

    @Test
    void ofManyWhoShowACodeAtOnceAtMostOneIsGivenTokens() throws Exception {
        person();
        String code = app.code(email, PASSWORD);
        Callable<Integer> one = () -> app.exchange(code).getStatusCode().value();

        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> statuses = many.invokeAll(Collections.nCopies(5, one)).stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(statuses).containsAnyOf(400).isSubsetOf(200, 400);
            assertThat(Collections.frequency(statuses, 200)).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void aCodeIsGoodForAMinute() {
        UUID account = person();
        String code = app.code(email, PASSWORD);
        jdbc.sql("""
                        UPDATE app_sign_in SET code_issued_at = now() - interval '2 min',
                            code_expires_at = now() - interval '1 min'
                        WHERE family IN (SELECT id FROM sign_in_family WHERE account = ?)""").param(account).update();

        assertThat(error(app.exchange(code))).isEqualTo("400 invalid_grant");
    }

    @Test
    void aRefreshTokenThatWasReplacedEndsTheFamily() {
        UUID account = person();
        String first = at(app.exchange(app.code(email, PASSWORD)), "refresh_token");
        String second = at(app.refresh(first), "refresh_token");
        jdbc.sql("UPDATE sign_in_family SET rotated_at = rotated_at - interval '11 s' WHERE account = ?")
                .param(account)
                .update();

        assertThat(error(app.refresh(first))).isEqualTo("400 invalid_grant");
        assertThat(error(app.refresh(second))).isEqualTo("400 invalid_grant");
    }

    @Test
    void aRefreshTokenIsForItsAppAndForTheTokenEndpointAlone() {
        person();
        String token = at(app.exchange(app.code(email, PASSWORD)), "refresh_token");
        App other = partner();

        assertThat(error(other.refresh(token))).isEqualTo("400 invalid_grant");
        assertThat(codeOf(post("/api/v1/auth/refresh", Map.of("refreshToken", token))))
                .isEqualTo("401 session-ended");
        assertThat(app.refresh(token).getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void aCodeOfOneAppIsUsedUpByAnother() {
        person();
        String code = app.code(email, PASSWORD);

        assertThat(error(partner().exchange(code, Map.of("redirect_uri", App.REDIRECT))))
                .isEqualTo("400 invalid_grant");
        assertThat(error(app.exchange(code))).isEqualTo("400 invalid_grant");
    }

    @Test
    void anAppWithASecretShowsItWheneverItIsGivenSomething() {
        person();
        App partner = partner();
        ResponseEntity<String> tokens = partner.exchange(partner.code(email, PASSWORD));

        assertThat(at(tokens, "access_token")).isNotBlank();
        assertThat(error(partner().withSecret("wrong").refresh(at(tokens, "refresh_token"))))
                .isEqualTo("401 invalid_client");
        App nameOnly = new App(http).asking("client_id", "partner");
        assertThat(error(nameOnly.refresh(at(tokens, "refresh_token")))).isEqualTo("401 invalid_client");
        assertThat(partner.refresh(at(tokens, "refresh_token")).getStatusCode().value())
                .isEqualTo(200);
    }

    @Test
    void anAppGetsNoFurtherThanItsScopes() {
        person();
        ResponseEntity<String> narrow =
                app.exchange(app.asking("scope", "openid").code(email, PASSWORD));
        ResponseEntity<String> none = app.exchange(app.without("scope").code(email, PASSWORD));
        ResponseEntity<String> wide =
                app.exchange(app.asking("scope", "openid account").code(email, PASSWORD));

        assertThat(codeOf(me(at(narrow, "access_token")))).isEqualTo("403 forbidden");
        assertThat(codeOf(me(at(none, "access_token")))).isEqualTo("403 forbidden");
        assertThat(error(app.refresh(at(narrow, "refresh_token"), Map.of("scope", "account"))))
                .isEqualTo("400 invalid_scope");
        ResponseEntity<String> narrowed = app.refresh(at(wide, "refresh_token"), Map.of("scope", "openid"));
        assertThat(codeOf(me(at(narrowed, "access_token")))).isEqualTo("403 forbidden");
    }

    @Test
    void aMemberOfStaffActsAsOneInAnAppOnlyWithTheScopeForIt() {
        TotpSecret secret = TotpSecret.fresh();
        prepareDemoAccount.of(new DemoAccount(Role.STEWARD, email, PASSWORD, secret.base32()));

        app.asking("scope", "gates");
        assertThat(rolesIn(app.exchange(code(secret.codeAt(Instant.now())))))
                .asInstanceOf(LIST)
                .isEmpty();
        app.asking("scope", "gates staff");
        assertThat(rolesIn(app.exchange(code(nextCodeOf(secret)))))
                .asInstanceOf(LIST)
                .containsExactly("STEWARD");
    }

    @Test
    void theOwnerSeesTheAppAmongTheDevicesAndSignsItOut() {
        person();
        String token = at(app.exchange(app.code(email, PASSWORD)), "access_token");
        String refresh = at(app.exchange(app.code(email, PASSWORD)), "refresh_token");
        String family = String.valueOf(claims(token).getClaim("sid"));

        ResponseEntity<String> devices = send(HttpMethod.GET, "/api/v1/accounts/me/devices", accessToken(), null);

        assertThat(json(devices).at("/items").valueStream()).anySatisfy(device -> {
            assertThat(device.at("/id").asString()).isEqualTo(family);
            assertThat(device.at("/client").asString()).isEqualTo("app");
            assertThat(device.at("/name").asString()).startsWith("OG-Tickets (");
        });
        send(HttpMethod.DELETE, "/api/v1/accounts/me/devices", accessToken(), null);
        assertThat(error(app.refresh(refresh))).isEqualTo("400 invalid_grant");
    }

    private App partner() {
        return new App(http)
                .asking("client_id", "partner")
                .asking("redirect_uri", "https://partner.example/signed-in")
                .asking("scope", "openid tickets")
                .withSecret(PARTNER_SECRET);
    }

    private TotpSecret enrol() {
        String token = accessToken();
        String path = "/api/v1/accounts/me/totp";
        TotpSecret secret = TotpSecret.of(
                json(send(HttpMethod.POST, path, token, Map.of())).at("/secret").asString());
        send(HttpMethod.POST, path + "/confirmation", token, Map.of("code", secret.codeAt(Instant.now())));
        return secret;
    }

    private String code(String otp) {
        return String.valueOf(App.answer(app.signIn(email, PASSWORD, otp)).get("code"));
    }

    /** A code is good once, so the next one is needed after the first. */
    private static String nextCodeOf(TotpSecret secret) {
        return secret.codeAt(Instant.now().plusSeconds(30));
    }

    private static String error(ResponseEntity<String> answer) {
        return answer.getStatusCode().value() + " " + at(answer, "error");
    }

    private static Object rolesIn(ResponseEntity<String> tokens) {
        return claims(at(tokens, "access_token")).getClaim("roles");
    }

    private static JWTClaimsSet claims(String token) {
        try {
            return SignedJWT.parse(token).getJWTClaimsSet();
        } catch (ParseException failure) {
            throw new AssertionError(failure);
        }
    }

    private static String at(ResponseEntity<String> answer, String field) {
        return json(answer).at("/" + field).asString("");
    }
}
