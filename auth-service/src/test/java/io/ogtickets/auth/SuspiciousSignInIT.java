package io.ogtickets.auth;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** A right password after many wrong ones: whoever knows it must have the mailbox too, unless the device is known. */
class SuspiciousSignInIT extends AppScenario {

    private static final String WRONG = "not the right one";
    private static final String OTHER = "nine lanterns over the quay";
    private static final Pattern CODE = Pattern.compile("^\\d{8}$", Pattern.MULTILINE);

    private final int elsewhere = ThreadLocalRandom.current().nextInt(256);

    @Test
    void inCalmTimesANewDeviceIsAskedForNothing() {
        person();
        guesses(4);

        assertThat(signIn(null).getStatusCode().value()).isEqualTo(200);
        assertThat(new Browser(http).signIn(email, PASSWORD).getStatusCode().value())
                .isEqualTo(200);
    }

    @Test
    void afterManyFailuresTheOwnerReadsTheCodeInTheirMailboxAndIsIn() throws MessagingException {
        UUID account = person();
        guesses(5);

        ResponseEntity<String> asked = signIn(null);

        assertThat(codeOf(asked)).isEqualTo("401 otp-required");
        assertThat(json(asked).at("/methods").toString()).isEqualTo("[\"EMAIL\"]");
        assertThat(MAILBOX.to(email, 2).get(1).getSubject()).isEqualTo("Votre code de connexion à OG-Tickets");
        assertThat(Mailbox.texts(MAILBOX.to(email).get(1)))
                .hasSize(2)
                .allSatisfy(text -> assertThat(text).contains("10 minutes", "/forgotten-password"));
        ResponseEntity<String> signedIn = signIn(code(2));
        assertThat(signedIn.getStatusCode().value()).isEqualTo(200);
        assertThat(json(me(json(signedIn).at("/accessToken").asString()))
                        .at("/id")
                        .asString())
                .isEqualTo(account.toString());
        assertThat(kindsOf(account)).endsWith("SIGN_IN_SUSPECTED", "SIGNED_IN");
    }

    @Test
    void aMobileClientTypesItJustSoAndItsDeviceIsKnownFromThenOn() {
        person();
        guesses(5);
        assertThat(codeOf(mobile(null, null))).isEqualTo("401 otp-required");
        String code = code(2);

        ResponseEntity<String> signedIn = mobile(code.substring(0, 4) + " " + code.substring(4), null);

        assertThat(json(signedIn).at("/refreshToken").asString()).isNotBlank();
        String deviceToken = json(signedIn).at("/deviceToken").asString();
        assertThat(mobile(null, deviceToken).getStatusCode().value()).isEqualTo(200);
        assertThat(codeOf(mobile(null, null))).isEqualTo("401 otp-required");
    }

    @Test
    void theSignInPageForAppsAsksForItToo() {
        person();
        guesses(5);

        ResponseEntity<String> asked = app.signIn(email, PASSWORD, "");

        assertThat(asked.getStatusCode().value()).isEqualTo(401);
        assertThat(asked.getBody()).contains("one-time code", "a mail that we have sent you");
        assertThat(App.answer(app.signIn(email, PASSWORD, code(2)))).containsKey("code");
    }

    @Test
    void aKnownDeviceIsNotAsked() {
        person();
        Browser known = new Browser(http);
        known.signIn(email, PASSWORD);
        guesses(6);

        assertThat(known.signIn(email, PASSWORD).getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void aNetworkThatTriesManyAccountsIsAskedAndAnotherIsNot() {
        person();
        for (int n = 0; n < 20; n++) {
            assertThat(codeOf(from(network + "1", "nobody" + n + "." + email, WRONG, null)))
                    .isEqualTo("401 bad-credentials");
        }

        assertThat(codeOf(from(network + "2", email, PASSWORD, null))).isEqualTo("401 otp-required");
        assertThat(from("198.51.100.7", email, PASSWORD, null).getStatusCode().value())
                .isEqualTo(200);
    }

    @Test
    void aCodeWorksOnceAlsoForManyAtOnce() throws InterruptedException {
        person();
        guesses(5);
        signIn(null);
        String code = code(2);
        Callable<Integer> attempt = () -> signIn(code).getStatusCode().value();

        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> statuses = hands.invokeAll(Collections.nCopies(3, attempt)).stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(statuses).containsExactlyInAnyOrder(200, 401, 401);
        }
        // Bad credentials if one that came too late had another mailed, else it is asked for another itself.
        assertThat(signIn(code).getStatusCode().value()).isEqualTo(401);
    }

    @Test
    void askingAgainLeavesTheCodeThatItsOwnerIsAboutToType() {
        person();
        guesses(5);
        signIn(null);
        String code = code(2);

        assertThat(codeOf(from("172.25.1.1", email, PASSWORD, null))).isEqualTo("401 otp-required");

        assertThat(signIn(code).getStatusCode().value()).isEqualTo(200);
        everythingIsMailed();
        assertThat(codesMailed()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "12345678"})
    void aCodeThatNobodyAskedForIsAskedFor(String otp) {
        person();
        guesses(5);

        assertThat(codeOf(signIn(otp))).isEqualTo("401 otp-required");

        assertThat(signIn(code(2)).getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void anExpiredOrReplacedCodeIsRefused() {
        person();
        guesses(5);
        signIn(null);
        String replaced = code(2);
        minutesPass(1);
        signIn(null);
        String expired = code(3);
        assertThat(codeOf(signIn(replaced))).isEqualTo("401 bad-credentials");
        minutesPass(10);

        assertThat(codeOf(signIn(expired))).isEqualTo("401 otp-required");
        assertThat(code(4)).isNotEqualTo(expired);
    }

    @Test
    void afterFiveWrongTriesTheRightOneIsNoneEither() {
        person();
        guesses(5);
        signIn(null);
        String code = code(2);
        for (int n = 0; n < 5; n++) {
            assertThat(codeOf(from("172.31.1." + n, email, PASSWORD, wrongDigits(code))))
                    .isEqualTo("401 bad-credentials");
        }

        assertThat(codeOf(from("172.31.2.1", email, PASSWORD, code))).isEqualTo("401 otp-required");
        assertThat(code(3)).isNotEqualTo(code);
        assertThat(codeOf(from("172.31.3.1", email, PASSWORD, code))).isEqualTo("401 bad-credentials");
    }

    @Test
    void wrongCodesPayAsWrongPasswordsDo() {
        person();
        guesses(5);
        signIn(null);
        String code = code(2);
        IntStream.range(0, 4).forEach(n -> signIn(wrongDigits(code)));

        assertThat(codeOf(signIn(code))).isEqualTo("429 too-many-attempts");
    }

    @Test
    void anotherPersonsCodeOpensNothing() {
        String other = "other." + email;
        Map<String, Object> registration = registration();
        registration.put("email", other);
        register(registration);
        activate(MAILBOX.token(other, 1));
        person();
        guesses(5);
        IntStream.range(0, 5).forEach(n -> from("172.20.0." + n, other, WRONG, null));
        signIn(null);
        code(2);
        from(network + "1", other, PASSWORD, null);
        String others = codeIn(other, 2);

        assertThat(codeOf(signIn(others))).isEqualTo("401 bad-credentials");
        assertThat(from("198.51.100.9", other, PASSWORD, others).getStatusCode().value())
                .isEqualTo(200);
    }

    @Test
    void withoutThePasswordNothingIsToldAndNothingIsMailed() {
        person();
        guesses(6);

        ResponseEntity<String> known = from(network + "1", email, WRONG, null);
        ResponseEntity<String> unknown = from(network + "1", "nobody." + email, WRONG, null);

        assertThat(codeOf(known)).isEqualTo("401 bad-credentials");
        assertThat(known.getBody()).isEqualTo(unknown.getBody());
        assertThat(codeOf(from(network + "1", email, WRONG, "00000000"))).isEqualTo("401 bad-credentials");
        assertThat(rows("SELECT count(*) FROM sign_in_code c JOIN account a ON a.id = c.account WHERE a.email = ?"))
                .isZero();
    }

    @Test
    void aMailboxIsNotFloodedAndStrangersUseUpNothingOfIt() {
        person();
        guesses(5);
        IntStream.range(0, 11).forEach(n -> post("/api/v1/accounts/password-reset", Map.of("email", email)));
        for (int n = 0; n < 12; n++) {
            assertThat(codeOf(from("172.22." + n + ".1", email, PASSWORD, null)))
                    .isEqualTo("401 otp-required");
            minutesPass(1);
        }
        everythingIsMailed();

        assertThat(codesMailed()).isEqualTo(10);
    }

    @Test
    void whereNoCodeIsGoodAndNoneMayGoOneIsToldToWait() {
        person();
        guesses(5);
        for (int n = 0; n < 10; n++) {
            from("172.23." + n + ".1", email, PASSWORD, null);
            minutesPass(10);
        }

        ResponseEntity<String> answer = from("172.23.10.1", email, PASSWORD, null);

        assertThat(codeOf(answer)).isEqualTo("429 too-many-attempts");
        assertThat(Integer.parseInt(String.valueOf(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER))))
                .isBetween(3000, 3600);
    }

    @Test
    void noAddressThatAStrangerMakesUpUsesUpTheOwnersCodes() {
        for (String prefix : List.of("sign-in-code/", "SIGN_IN_CODE/", "SIGN_IN_CODE")) {
            IntStream.range(0, 11)
                    .forEach(n -> post("/api/v1/accounts/password-reset", Map.of("email", prefix + email)));
        }
        person();
        guesses(5);

        assertThat(codeOf(signIn(null))).isEqualTo("401 otp-required");

        assertThat(signIn(code(2)).getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void aCodeIsGoodForThePasswordAndTheAddressThatItWasMailedFor() {
        UUID account = person();
        String live = "SELECT count(*) FROM sign_in_code c JOIN account a ON a.id = c.account WHERE a.id::text = ?";
        guesses(5);
        signIn(null);
        assertThat(rows(live, account.toString())).isOne();
        post("/api/v1/accounts/password-reset", Map.of("email", email));
        code(2);
        post(
                "/api/v1/accounts/password-reset/confirmation",
                Map.of("token", MAILBOX.token(email, 3), "password", OTHER));
        assertThat(rows(live, account.toString())).isZero();

        jdbc.sql(
                        "INSERT INTO sign_in_code (account, key_id, sealed, expires_at) VALUES (?, '', '', now() + interval '1 hour')")
                .param(account)
                .update();
        String moved = "moved." + email;
        send(HttpMethod.POST, "/api/v1/accounts/me/email", freshToken(account), Map.of("email", moved));
        // The fourth tells of the new password.
        List.of(MAILBOX.token(moved, 1), MAILBOX.token(email, 5))
                .forEach(token -> post("/api/v1/accounts/email-change/confirmation", Map.of("token", token)));

        assertThat(rows("SELECT count(*) FROM account WHERE email = ?", moved)).isOne();
        assertThat(rows(live, account.toString())).isZero();
    }

    @Test
    void aThiefsDeviceIsStrangeAgainAfterAReset() {
        person();
        Browser thief = new Browser(http);
        thief.signIn(email, PASSWORD);
        post("/api/v1/accounts/password-reset", Map.of("email", email));
        post(
                "/api/v1/accounts/password-reset/confirmation",
                Map.of("token", MAILBOX.token(email, 3), "password", OTHER));
        guesses(5);

        assertThat(codeOf(thief.signIn(email, OTHER))).isEqualTo("401 otp-required");
    }

    @Test
    void aChangeOfThePasswordLeavesTheDeviceInHandKnownAndNoOther() {
        person();
        Browser here = new Browser(http);
        String token = json(here.signIn(email, PASSWORD)).at("/accessToken").asString();
        Map<String, String> change = Map.of("currentPassword", PASSWORD, "password", OTHER);
        assertThat(send(HttpMethod.PUT, "/api/v1/accounts/me/password", token, change)
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
        guesses(5);

        assertThat(here.signIn(email, OTHER).getStatusCode().value()).isEqualTo(200);
        assertThat(codeOf(device.signIn(email, OTHER))).isEqualTo("401 otp-required");
    }

    @Test
    void aSignOutEverywhereLeavesNoDeviceKnown() {
        person();
        Browser thief = device.copy();
        device.post("/api/v1/auth/logout", Map.of("everywhere", true));
        guesses(5);

        assertThat(codeOf(thief.signIn(email, PASSWORD))).isEqualTo("401 otp-required");
    }

    @Test
    void aDeviceThatItsOwnerRemovedIsStrangeAndAnotherIsNot() {
        person();
        Browser thief = new Browser(http);
        thief.signIn(email, PASSWORD);
        String token = accessToken();
        JsonNode devices = json(send(HttpMethod.GET, "/api/v1/accounts/me/devices?size=100", token, null));
        String thiefs = jdbc.sql(
                        "SELECT id FROM sign_in_family WHERE account = ? ORDER BY signed_in_at OFFSET 1 LIMIT 1")
                .param(UUID.fromString(json(me(token)).at("/id").asString()))
                .query(String.class)
                .single();
        assertThat(devices.at("/items")).hasSize(3);
        send(HttpMethod.DELETE, "/api/v1/accounts/me/devices/" + thiefs, token, null);
        guesses(5);

        assertThat(device.signIn(email, PASSWORD).getStatusCode().value()).isEqualTo(200);
        assertThat(codeOf(thief.signIn(email, PASSWORD))).isEqualTo("401 otp-required");
    }

    @Test
    void whoeverChoseANewPasswordByMailIsNotAskedForWhatWasTriedOfTheOldOne() {
        person();
        guesses(5);
        post("/api/v1/accounts/password-reset", Map.of("email", email));
        post(
                "/api/v1/accounts/password-reset/confirmation",
                Map.of("token", MAILBOX.token(email, 2), "password", OTHER));

        assertThat(from(network + "1", email, OTHER, null).getStatusCode().value())
                .isEqualTo(200);
    }

    @Test
    void whatIsKeptOfACodeHoldsNeitherItNorItsPlainDigest() {
        UUID account = person();
        guesses(5);
        signIn(null);
        String code = code(2);

        assertThat(rows("SELECT count(*) FROM sign_in_code c WHERE to_jsonb(c)::text LIKE '%' || ? || '%'", code))
                .isZero();
        assertThat(rows(
                        "SELECT count(*) FROM sign_in_code WHERE sealed = sha256(convert_to(?, 'UTF8'))",
                        account + "/" + code))
                .isZero();
    }

    /** Each from a network of its own, so that no network has to wait. */
    private void guesses(int times) {
        IntStream.range(0, times)
                .forEach(n -> assertThat(codeOf(from("11." + elsewhere + "." + n + ".1", email, WRONG, null)))
                        .isEqualTo("401 bad-credentials"));
    }

    private void minutesPass(int minutes) {
        jdbc.sql("""
                        UPDATE sign_in_code SET expires_at = expires_at - make_interval(mins => ?)
                        WHERE account = (SELECT id FROM account WHERE email = ?)""").params(minutes, email).update();
    }

    private long codesMailed() {
        return MAILBOX.to(email).stream()
                .map(Mailbox::texts)
                .filter(texts -> CODE.matcher(texts.getFirst()).find())
                .count();
    }

    private ResponseEntity<String> signIn(@Nullable String otp) {
        return from(network + "1", email, PASSWORD, otp);
    }

    private ResponseEntity<String> mobile(@Nullable String otp, @Nullable String deviceToken) {
        Map<String, Object> request = new HashMap<>(Map.of("email", email, "password", PASSWORD, "client", "mobile"));
        if (otp != null) {
            request.put("otp", otp);
        }
        if (deviceToken != null) {
            request.put("deviceToken", deviceToken);
        }
        return post("/api/v1/auth/login", request);
    }

    private ResponseEntity<String> from(String address, String account, String password, @Nullable String otp) {
        Map<String, Object> request = new HashMap<>(Map.of("email", account, "password", password));
        if (otp != null) {
            request.put("otp", otp);
        }
        return http.post()
                .uri("/api/v1/auth/login")
                .headers(headers -> headers.set("X-Forwarded-For", address))
                .contentType(MediaType.APPLICATION_JSON)
                .body(request)
                .retrieve()
                .toEntity(String.class);
    }

    private String code(int n) {
        return codeIn(email, n);
    }

    private static String codeIn(String address, int n) {
        Matcher code =
                CODE.matcher(Mailbox.texts(MAILBOX.to(address, n).get(n - 1)).getFirst());
        assertThat(code.find()).isTrue();
        return code.group();
    }

    private static String wrongDigits(String code) {
        return code.startsWith("0") ? "1" + code.substring(1) : "0" + code.substring(1);
    }

    private List<String> kindsOf(UUID account) {
        return jdbc.sql("SELECT kind FROM security_event WHERE account = ? ORDER BY at")
                .param(account)
                .query(String.class)
                .list();
    }

    private long rows(String query) {
        return rows(query, email);
    }

    private long rows(String query, String of) {
        return jdbc.sql(query).param(of).query(Long.class).single();
    }
}
