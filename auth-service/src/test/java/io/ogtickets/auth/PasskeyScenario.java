package io.ogtickets.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** Somebody has an account, and authenticators to register with it. */
abstract class PasskeyScenario extends Scenario {

    static final String PASSKEYS = "/api/v1/accounts/me/passkeys";
    static final String LOGIN = "/api/v1/auth/passkeys/login";

    UUID account = new UUID(0, 0);
    String token = "";

    @BeforeEach
    void somebodyIsSignedIn() {
        account = person();
        token = accessToken();
    }

    Authenticator registered() {
        Authenticator authenticator = new Authenticator();
        assertThat(register(authenticator).getStatusCode().value()).isEqualTo(201);
        return authenticator;
    }

    ResponseEntity<String> register(Authenticator authenticator) {
        return register(authenticator, token);
    }

    ResponseEntity<String> register(Authenticator authenticator, String by) {
        JsonNode options = json(send(HttpMethod.POST, PASSKEYS + "/options", by, Map.of()));
        return send(
                HttpMethod.POST, PASSKEYS, by, Map.of("name", "Phone", "credential", authenticator.create(options)));
    }

    JsonNode signInOptions() {
        return json(post("/api/v1/auth/passkeys/options", Map.of()));
    }

    ResponseEntity<String> signIn(Map<String, Object> signed) {
        return post(LOGIN, Map.of("passkey", signed));
    }

    String idOfFirst() {
        return json(send(HttpMethod.GET, PASSKEYS, token, null))
                .at("/items/0/id")
                .asString();
    }
}
