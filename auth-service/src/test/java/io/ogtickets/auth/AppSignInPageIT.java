package io.ogtickets.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.ogtickets.auth.secondfactor.domain.TotpSecret;
import io.ogtickets.platformtest.TestTokens;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** The page on which people sign in for an app, and what an app may ask for there. */
class AppSignInPageIT extends AppScenario {

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
        assertThat(page.getBody())
                .contains(
                        "<title>Connexion à OG-Tickets</title>",
                        "au plus tard après 30 jours",
                        "type=\"password\" autocomplete=\"current-password\"");
        assertThat(page.getHeaders().getFirst("Content-Security-Policy"))
                .contains("default-src 'none'", "connect-src 'self'", "base-uri 'none'", "frame-ancestors 'none'");
        assertThat(page.getHeaders().getCacheControl()).contains("no-store");
        // Without a referrer browsers would call the form's origin null, and the sign-in would be refused.
        assertThat(page.getHeaders().getFirst("Referrer-Policy")).isEqualTo("same-origin");
    }

    @Test
    void aWrongPasswordStaysOnThePageAndTheNextOnesWait() {
        person();
        ResponseEntity<String> wrong = app.signIn(email, "not the right one", "");
        assertThat(wrong.getStatusCode().value()).isEqualTo(401);
        assertThat(wrong.getBody())
                .contains("is wrong", email, "<title>Error - ")
                .doesNotContain("not the right one");
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
}
