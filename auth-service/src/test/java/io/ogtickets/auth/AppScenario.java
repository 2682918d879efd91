package io.ogtickets.auth;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.ogtickets.auth.secondfactor.domain.TotpSecret;
import java.text.ParseException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

/** An app is installed, in which people sign in. */
abstract class AppScenario extends Scenario {

    App app = new App(http);

    @BeforeEach
    void install() {
        app = new App(http);
    }

    App partner() {
        return new App(http)
                .asking("client_id", "partner")
                .asking("redirect_uri", "https://partner.example/signed-in")
                .asking("scope", "openid tickets")
                .withSecret(PARTNER_SECRET);
    }

    TotpSecret enrol() {
        String token = accessToken();
        String path = "/api/v1/accounts/me/totp";
        TotpSecret secret = TotpSecret.of(
                json(send(HttpMethod.POST, path, token, Map.of())).at("/secret").asString());
        send(HttpMethod.POST, path + "/confirmation", token, Map.of("code", secret.codeAt(Instant.now())));
        return secret;
    }

    /** A code is good once, so the next one is needed after the first. */
    static String nextCodeOf(TotpSecret secret) {
        return secret.codeAt(Instant.now().plusSeconds(30));
    }

    static String error(ResponseEntity<String> answer) {
        return answer.getStatusCode().value() + " " + at(answer, "error");
    }

    static JWTClaimsSet claims(String token) {
        try {
            return SignedJWT.parse(token).getJWTClaimsSet();
        } catch (ParseException failure) {
            throw new AssertionError(failure);
        }
    }

    static String at(ResponseEntity<String> answer, String field) {
        return json(answer).at("/" + field).asString("");
    }
}
