package io.ogtickets.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

/** The page's script signs somebody in for an app by a passkey, for which no password is asked. */
class AppPasskeyIT extends PasskeyScenario {

    @Test
    void whoeverHasAPasskeySignsInByItAlone() {
        Authenticator authenticator = registered();
        App app = new App(http);
        assertThat(app.signIn(email, PASSWORD, "").getStatusCode().value())
                .as("the password alone")
                .isEqualTo(401);

        Map<String, String> answer = App.answer(app.signInBy(signed(authenticator)));

        String accessToken = json(app.exchange(String.valueOf(answer.get("code"))))
                .at("/access_token")
                .asString();
        assertThat(json(me(accessToken)).at("/id").asString()).isEqualTo(account.toString());
    }

    @Test
    void whatWasSignedIsForOneSignInOnOurPageAlone() {
        Authenticator authenticator = registered();
        String signed = signed(authenticator);
        App app = new App(http);

        assertThat(app.signInBy(signed).getStatusCode().value()).isEqualTo(303);
        assertThat(app.signInBy(signed).getStatusCode().value()).isEqualTo(401);
        assertThat(app.signInBy(signed(authenticator.onPageOf("https://evil.example")))
                        .getStatusCode()
                        .value())
                .isEqualTo(401);
    }

    @Test
    void whatIsNoPasskeyStaysOnThePage() {
        App app = new App(http);
        for (String nonsense : List.of("{", "[]", "null", "{}", "{\"id\": \"AAAA\", \"response\": {}}", "\0")) {
            ResponseEntity<String> answer = app.signInBy(nonsense);
            assertThat(answer.getStatusCode().value()).as(nonsense).isEqualTo(401);
            assertThat(answer.getBody()).as(nonsense).contains("is wrong").doesNotContain(nonsense + "\"");
        }
    }

    private String signed(Authenticator authenticator) {
        return JSON.writeValueAsString(authenticator.get(signInOptions()));
    }
}
