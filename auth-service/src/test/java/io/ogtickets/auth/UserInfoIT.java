package io.ogtickets.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** An app asks who has signed in (OpenID Connect Core, section 5.3), and hears no more than it was granted. */
class UserInfoIT extends AppScenario {

    private static final String USER_INFO = "/oauth2/userinfo";

    @Test
    void itIsTheSubjectAloneUnlessMoreWasGranted() {
        UUID account = person();

        assertThat(json(askedWith("openid"))).isEqualTo(JSON.valueToTree(Map.of("sub", account.toString())));
        assertThat(json(askedWith("openid profile")))
                .isEqualTo(JSON.valueToTree(Map.of(
                        "sub", account.toString(),
                        "name", "Camille Durand",
                        "given_name", "Camille",
                        "family_name", "Durand",
                        "locale", "fr")));
        assertThat(json(askedWith("openid email")))
                .isEqualTo(JSON.valueToTree(Map.of("sub", account.toString(), "email", email, "email_verified", true)));
    }

    @Test
    void itIsTheSameByPost() {
        person();
        String token = token("openid");

        JsonNode posted = json(send(HttpMethod.POST, USER_INFO, token, null));

        assertThat(posted).isEqualTo(json(send(HttpMethod.GET, USER_INFO, token, null)));
    }

    @Test
    void itTakesAnAccessTokenWithTheScopeForIt() {
        person();
        ResponseEntity<String> nobody = http.get().uri(USER_INFO).retrieve().toEntity(String.class);
        String idToken = at(app.exchange(app.code(email, PASSWORD)), "id_token");

        assertThat(codeOf(nobody)).isEqualTo("401 unauthenticated");
        assertThat(nobody.getHeaders().getFirst(HttpHeaders.WWW_AUTHENTICATE)).isEqualTo("Bearer");
        assertThat(codeOf(send(HttpMethod.GET, USER_INFO, idToken, null))).isEqualTo("401 unauthenticated");
        assertThat(codeOf(askedWith("account profile email"))).isEqualTo("403 forbidden");
    }

    private ResponseEntity<String> askedWith(String scopes) {
        return send(HttpMethod.GET, USER_INFO, token(scopes), null);
    }

    private String token(String scopes) {
        return at(app.exchange(app.asking("scope", scopes).code(email, PASSWORD)), "access_token");
    }
}
