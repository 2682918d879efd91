package io.ogtickets.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import io.ogtickets.auth.account.domain.Role;
import io.ogtickets.auth.demo.application.DemoAccount;
import io.ogtickets.auth.demo.application.PrepareDemoAccount;
import io.ogtickets.auth.secondfactor.domain.TotpSecret;
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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** A second factor from its enrolment to its loss, and proving again who one is. */
class SecondFactorIT extends Scenario {

    private static final String STEP_UP = "/api/v1/auth/step-up";
    private static final String TOTP = "/api/v1/accounts/me/totp";

    @Autowired
    private PrepareDemoAccount prepareDemoAccount;

    @Test
    void aSecretCountsOnceItsOwnerHasShownACodeOfIt() {
        person();
        String token = accessToken();
        JsonNode enrolment = json(call(HttpMethod.POST, TOTP, token, Map.of()));
        TotpSecret secret = TotpSecret.of(enrolment.at("/secret").asString());
        assertThat(enrolment.at("/otpauthUri").asString())
                .startsWith("otpauth://totp/OG-Tickets:")
                .contains("secret=" + secret.base32(), "issuer=OG-Tickets");
        assertThat(signIn(email, PASSWORD).getStatusCode().value()).isEqualTo(200);

        assertThat(codeOf(call(HttpMethod.POST, TOTP + "/confirmation", token, Map.of("code", wrongCodeOf(secret)))))
                .isEqualTo("400 otp-invalid");
        ResponseEntity<String> confirmed = confirm(token, secret);

        assertThat(json(confirmed).at("/recoveryCodes")).hasSize(10);
        assertThat(codeOf(signIn(email, PASSWORD))).isEqualTo("401 otp-required");
        assertThat(codeOf(signIn(email, "not the right one"))).isEqualTo("401 bad-credentials");
        assertThat(codeOf(confirm(token, secret))).isEqualTo("409 totp-not-begun");
    }

    @Test
    void whatIsStillToBeShownIsNoFailureAndOnRecord() {
        enrolled();
        assertThat(codeOf(signIn(email, PASSWORD))).isEqualTo("401 otp-required");

        assertThat(jdbc.sql("""
                                SELECT kind FROM security_event e JOIN account a ON a.id = e.account
                                WHERE a.email = ? AND kind IN ('SIGN_IN_FAILED', 'SECOND_FACTOR_WANTED')""").param(email).query(String.class).list()).containsExactly("SECOND_FACTOR_WANTED");
    }

    @Test
    void aCodeIsAcceptedOnceAndTheOneOfItsConfirmationNotAtAll() {
        Enrolled person = enrolled();
        String used = person.secret.codeAt(person.confirmedAt);
        String next = person.secret.codeAt(person.confirmedAt.plusSeconds(30));

        assertThat(codeOf(signIn(used))).isEqualTo("401 bad-credentials");
        assertThat(signIn(next).getStatusCode().value()).isEqualTo(200);
        assertThat(codeOf(signIn(next))).isEqualTo("401 bad-credentials");
        assertThat(codeOf(signIn(wrongCodeOf(person.secret)))).isEqualTo("401 bad-credentials");
    }

    @Test
    void ofManyWithTheSameCodeAtOnceOneIsIn() throws Exception {
        Enrolled person = enrolled();
        String code = person.secret.codeAt(person.confirmedAt.plusSeconds(30));
        Callable<Integer> attempt = () -> signIn(code).getStatusCode().value();
        try (ExecutorService thieves = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> statuses = thieves.invokeAll(Collections.nCopies(4, attempt)).stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(statuses).containsOnlyOnce(200).contains(401);
        }
    }

    @Test
    void aRecoveryCodeOpensOnceAndAnotherPersonsNever() {
        Enrolled person = enrolled();

        assertThat(signIn(person.recoveryCodes.get(3)).getStatusCode().value()).isEqualTo(200);
        assertThat(codeOf(signIn(person.recoveryCodes.get(3)))).isEqualTo("401 bad-credentials");
        assertThat(codeOf(signIn("AAAA-BBBB-CCCC-DDDD"))).isEqualTo("401 bad-credentials");
        assertThat(signIn(person.recoveryCodes.get(4)).getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void aNewSecretTakesTheOldOnesPlaceOnlyWhenItIsConfirmed() {
        Enrolled person = enrolled();
        call(HttpMethod.POST, TOTP, person.token, Map.of());

        assertThat(codeOf(signIn(email, PASSWORD))).isEqualTo("401 otp-required");
        assertThat(signIn(person.secret.codeAt(person.confirmedAt.plusSeconds(30)))
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
    }

    @Test
    void aSpectatorMayRemoveItAndStaffMayNot() {
        Enrolled person = enrolled();
        assertThat(call(HttpMethod.DELETE, TOTP, person.token, Map.of())
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
        assertThat(signIn(email, PASSWORD).getStatusCode().value()).isEqualTo(200);

        TotpSecret secret = steward();
        String staff =
                json(signIn(secret.codeAt(Instant.now()))).at("/accessToken").asString();
        assertThat(codeOf(call(HttpMethod.DELETE, TOTP, staff, Map.of()))).isEqualTo("409 second-factor-needed");
    }

    @Test
    void staffWithoutASecondFactorHaveNoneOfTheirRolesUntilTheyEnrol() throws ParseException {
        UUID account = person();
        jdbc.sql("INSERT INTO account_role (account, role) VALUES (?, 'STEWARD')")
                .param(account)
                .update();
        Browser browser = new Browser(http);
        String token = json(browser.signIn(email, PASSWORD)).at("/accessToken").asString();
        assertThat(rolesIn(token)).containsExactly("SPECTATOR");

        TotpSecret secret = TotpSecret.of(
                json(call(HttpMethod.POST, TOTP, token, Map.of())).at("/secret").asString());
        confirm(token, secret);

        assertThat(rolesIn(json(browser.refresh()).at("/accessToken").asString()))
                .containsExactly("SPECTATOR", "STEWARD");
    }

    @Test
    void aDemoStewardIsAskedForTheSecondFactorFromTheStart() throws ParseException {
        TotpSecret secret = steward();

        assertThat(codeOf(signIn(email, PASSWORD))).isEqualTo("401 otp-required");
        ResponseEntity<String> answer = signIn(secret.codeAt(Instant.now()));
        assertThat(rolesIn(json(answer).at("/accessToken").asString())).containsExactly("STEWARD");
    }

    @Test
    void whoeverHasNoSecondFactorStepsUpByPassword() throws ParseException {
        UUID account = person();
        String token = accessToken();
        jdbc.sql("UPDATE sign_in_family SET proved_at = proved_at - interval '1 hour' WHERE account = ?")
                .param(account)
                .update();

        ResponseEntity<String> answer = call(HttpMethod.POST, STEP_UP, token, Map.of("password", PASSWORD));

        SignedJWT proved = SignedJWT.parse(json(answer).at("/accessToken").asString());
        SignedJWT before = SignedJWT.parse(token);
        assertThat(proved.getJWTClaimsSet().getLongClaim("proved_at"))
                .isGreaterThanOrEqualTo(before.getJWTClaimsSet().getLongClaim("proved_at"));
        assertThat(proved.getJWTClaimsSet().getStringClaim("sid"))
                .isEqualTo(before.getJWTClaimsSet().getStringClaim("sid"));
        assertThat(codeOf(call(HttpMethod.POST, STEP_UP, token, Map.of("password", "not the right one"))))
                .isEqualTo("401 bad-credentials");
        assertThat(codeOf(call(HttpMethod.POST, STEP_UP, token, Map.of()))).isEqualTo("401 bad-credentials");
    }

    @Test
    void whoeverHasOneStepsUpByItAndThePasswordIsNotEnough() {
        Enrolled person = enrolled();
        String code = person.secret.codeAt(person.confirmedAt.plusSeconds(30));

        assertThat(codeOf(call(HttpMethod.POST, STEP_UP, person.token, Map.of("password", PASSWORD))))
                .isEqualTo("401 otp-required");
        assertThat(call(HttpMethod.POST, STEP_UP, person.token, Map.of("otp", code))
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
        assertThat(codeOf(call(HttpMethod.POST, STEP_UP, person.token, Map.of("otp", code))))
                .isEqualTo("401 bad-credentials");
    }

    @Test
    void aSecondFactorNeedsAFreshProof() {
        UUID account = person();
        Browser browser = new Browser(http);
        browser.signIn(email, PASSWORD);
        jdbc.sql("UPDATE sign_in_family SET proved_at = proved_at - interval '1 hour' WHERE account = ?")
                .param(account)
                .update();
        String stale = json(browser.refresh()).at("/accessToken").asString();

        assertThat(codeOf(call(HttpMethod.POST, TOTP, stale, Map.of()))).isEqualTo("403 step-up-required");
        assertThat(codeOf(call(HttpMethod.DELETE, TOTP, stale, Map.of()))).isEqualTo("403 step-up-required");
    }

    @Test
    void whoWasSignedOutMeanwhileStepsUpNoMore() {
        UUID account = person();
        String token = accessToken();
        jdbc.sql("DELETE FROM sign_in_family WHERE account = ?").param(account).update();

        assertThat(codeOf(call(HttpMethod.POST, STEP_UP, token, Map.of("password", PASSWORD))))
                .isEqualTo("401 session-ended");
    }

    @Test
    void aNewPasswordByMailDoesNotPassByIt() {
        enrolled();
        String other = "nine more kites above the harbour";
        post("/api/v1/accounts/password-reset", Map.of("email", email));

        // The mails before are of the activation and of the second factor.
        Map<String, String> chosen = Map.of("token", MAILBOX.token(email, 3), "password", other);
        assertThat(post("/api/v1/accounts/password-reset/confirmation", chosen)
                        .getStatusCode()
                        .value())
                .isEqualTo(204);

        assertThat(codeOf(signIn(email, other))).isEqualTo("401 otp-required");
    }

    private record Enrolled(String token, TotpSecret secret, Instant confirmedAt, List<String> recoveryCodes) {}

    private Enrolled enrolled() {
        person();
        String token = accessToken();
        TotpSecret secret = TotpSecret.of(
                json(call(HttpMethod.POST, TOTP, token, Map.of())).at("/secret").asString());
        Instant now = Instant.now();
        JsonNode codes = json(call(HttpMethod.POST, TOTP + "/confirmation", token, Map.of("code", secret.codeAt(now))))
                .at("/recoveryCodes");
        return new Enrolled(
                token, secret, now, codes.valueStream().map(JsonNode::asString).toList());
    }

    /** A member of staff at this test's address. */
    private TotpSecret steward() {
        jdbc.sql("DELETE FROM account WHERE email = ?").param(email).update();
        TotpSecret secret = TotpSecret.fresh();
        prepareDemoAccount.of(new DemoAccount(Role.STEWARD, email, PASSWORD, secret.base32()));
        return secret;
    }

    private ResponseEntity<String> confirm(String token, TotpSecret secret) {
        return call(HttpMethod.POST, TOTP + "/confirmation", token, Map.of("code", secret.codeAt(Instant.now())));
    }

    private ResponseEntity<String> signIn(String otp) {
        return post("/api/v1/auth/login", Map.of("email", email, "password", PASSWORD, "otp", otp));
    }

    private ResponseEntity<String> call(HttpMethod method, String path, String token, Object body) {
        return http.method(method)
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toEntity(String.class);
    }

    /** Six digits that the app shows at none of the steps around now. */
    private static String wrongCodeOf(TotpSecret secret) {
        return List.of("000000", "111111", "222222", "333333").stream()
                .filter(code -> secret.stepsOf(code, Instant.now()).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> rolesIn(String token) throws ParseException {
        return SignedJWT.parse(token).getJWTClaimsSet().getStringListClaim("roles");
    }
}
