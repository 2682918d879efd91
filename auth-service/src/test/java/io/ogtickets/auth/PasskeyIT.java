package io.ogtickets.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** Passkeys from their registration to their removal. */
class PasskeyIT extends PasskeyScenario {

    private static final String STEP_UP = "/api/v1/auth/step-up";

    @Test
    void aPasskeySignsItsOwnerInAloneAndThePasswordAloneNoMore() throws ParseException {
        Authenticator authenticator = new Authenticator();
        JsonNode registered = json(register(authenticator));
        assertThat(registered.at("/name").asString()).isEqualTo("Phone");
        assertThat(registered.at("/recoveryCodes")).hasSize(10);

        ResponseEntity<String> signedIn = signIn(authenticator.get(signInOptions()));

        SignedJWT claims = SignedJWT.parse(json(signedIn).at("/accessToken").asString());
        assertThat(claims.getJWTClaimsSet().getSubject()).isEqualTo(account.toString());
        ResponseEntity<String> byPassword = signIn(email, PASSWORD);
        assertThat(codeOf(byPassword)).isEqualTo("401 otp-required");
        assertThat(json(byPassword).at("/methods").toString()).isEqualTo("[\"PASSKEY\"]");
        assertThat(json(send(HttpMethod.GET, PASSKEYS, token, null))
                        .at("/items/0/lastUsedAt")
                        .isMissingNode())
                .isFalse();
    }

    @Test
    void itIsAlsoTheSecondFactorBesideAPassword() {
        Authenticator authenticator = registered();
        Authenticator another = new Authenticator();
        another.create(json(send(HttpMethod.POST, PASSKEYS + "/options", token, Map.of())));

        ResponseEntity<String> answer = post(
                "/api/v1/auth/login",
                Map.of("email", email, "password", PASSWORD, "passkey", authenticator.get(signInOptions())));

        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(codeOf(post(
                        "/api/v1/auth/login",
                        Map.of("email", email, "password", PASSWORD, "passkey", another.get(signInOptions())))))
                .isEqualTo("401 bad-credentials");
    }

    @Test
    void itIsTheFreshProofOfItsOwnerOnly() {
        Authenticator authenticator = registered();
        JsonNode options = json(send(HttpMethod.POST, STEP_UP + "/options", token, Map.of()));
        assertThat(options.at("/allowCredentials")).hasSize(1);

        assertThat(codeOf(stepUp(Map.of("password", PASSWORD)))).isEqualTo("401 otp-required");
        assertThat(codeOf(stepUp(Map.of("passkey", authenticator.get(signInOptions())))))
                .as("what was signed for a sign-in")
                .isEqualTo("401 bad-credentials");
        assertThat(stepUp(Map.of("passkey", authenticator.get(options)))
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
        assertThat(codeOf(
                        signIn(authenticator.get(json(send(HttpMethod.POST, STEP_UP + "/options", token, Map.of()))))))
                .as("what was signed for a step-up")
                .isEqualTo("401 bad-credentials");
    }

    @Test
    void itIsNamedAndRemovedByItsOwnerWithAFreshProofAndBothAreTold() {
        registered();
        String passkey = PASSKEYS + "/" + idOfFirst();
        assertThat(Stream.of(
                                send(HttpMethod.POST, PASSKEYS + "/options", staleToken(account), Map.of()),
                                send(HttpMethod.PATCH, passkey, staleToken(account), Map.of("name", "Key")),
                                send(HttpMethod.DELETE, passkey, staleToken(account), null))
                        .map(Scenario::codeOf))
                .containsOnly("403 step-up-required");

        assertThat(send(HttpMethod.PATCH, passkey, token, Map.of("name", "Key"))
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
        assertThat(json(send(HttpMethod.GET, PASSKEYS, token, null))
                        .at("/items/0/name")
                        .asString())
                .isEqualTo("Key");
        assertThat(send(HttpMethod.DELETE, passkey, token, null).getStatusCode().value())
                .isEqualTo(204);
        assertThat(signIn(email, PASSWORD).getStatusCode().value()).isEqualTo(200);
        assertThat(MAILBOX.to(email, 3).stream().flatMap(mail -> Mailbox.texts(mail).stream()))
                .anyMatch(text -> text.contains("d'être ajouté") && text.contains("clé d'accès"))
                .anyMatch(text -> text.contains("d'être retiré") && text.contains("clé d'accès"));
    }

    @Test
    void staffEnrolOneAsTheirSecondFactorAndKeepTheLast() throws ParseException {
        jdbc.sql("INSERT INTO account_role (account, role) VALUES (?, 'STEWARD')")
                .param(account)
                .update();
        Authenticator authenticator = registered();

        String staff = json(signIn(authenticator.get(signInOptions())))
                .at("/accessToken")
                .asString();

        assertThat(SignedJWT.parse(staff).getJWTClaimsSet().getStringListClaim("roles"))
                .containsExactly("SPECTATOR", "STEWARD");
        assertThat(codeOf(send(HttpMethod.DELETE, PASSKEYS + "/" + idOfFirst(), staff, null)))
                .isEqualTo("409 second-factor-needed");
    }

    @Test
    void itIsInTheExportAndGoneWithItsAccount() {
        Authenticator authenticator = registered();
        JsonNode exported = json(send(HttpMethod.GET, "/api/v1/accounts/me/export", token, null));
        assertThat(exported.at("/services/auth-service/passkeys/0/name").asString())
                .isEqualTo("Phone");

        assertThat(send(HttpMethod.DELETE, "/api/v1/accounts/me", token, null)
                        .getStatusCode()
                        .value())
                .isEqualTo(204);

        assertThat(codeOf(signIn(authenticator.get(signInOptions())))).isEqualTo("401 bad-credentials");
        assertThat(jdbc.sql("SELECT count(*) FROM passkey WHERE account = ?")
                        .param(account)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private ResponseEntity<String> stepUp(Map<String, Object> proof) {
        return send(HttpMethod.POST, STEP_UP, token, proof);
    }
}
