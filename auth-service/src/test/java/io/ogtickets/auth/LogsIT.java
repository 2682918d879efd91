package io.ogtickets.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

/** What a service writes to its log names nobody and opens nothing, also when something goes wrong. */
@ExtendWith(OutputCaptureExtension.class)
class LogsIT extends Scenario {

    private static final String WRONG = "a wrong guess at it";
    private static final String LOGIN = "/api/v1/auth/login";
    private static final String ELSEWHERE = "198.51.100.20";
    private static final Pattern CODE = Pattern.compile("^\\d{8}$", Pattern.MULTILINE);
    private static final String OTHER = "nine lanterns over the quay";

    @AfterEach
    void allIsWell() {
        MAILBOX.comeBack();
        jdbc.sql("ALTER TABLE registration DROP CONSTRAINT IF EXISTS nobody_registers")
                .update();
    }

    @Test
    void nothingPersonalAndNoSecretOfAnAccountsFirstDayIsLogged(CapturedOutput log) {
        List<String> secrets = new ArrayList<>(List.of(email, "Camille", "Durand", PASSWORD, WRONG, OTHER));
        MAILBOX.goAway();
        register(registration());
        await().until(() -> log.toString().contains("will be tried again"));
        MAILBOX.comeBack();
        secrets.add(MAILBOX.token(email, 1));
        activate(MAILBOX.token(email, 1));
        ResponseEntity<String> signedIn = signIn(email, PASSWORD);
        secrets.add(json(signedIn).at("/accessToken").asString());
        secrets.add(Objects.requireNonNull(device.cookie(Browser.REFRESH)));
        secrets.add(Objects.requireNonNull(device.cookie(Browser.DEVICE)));
        secrets.add(suspiciousSignIn());
        secrets.add(reset());
        refusals(json(signedIn).at("/accessToken").asString());

        assertThat(log).contains("will be tried again");
        assertThat(secrets).allSatisfy(secret -> assertThat(log).doesNotContain(secret));
    }

    /** The database's own words would repeat the whole row. */
    @Test
    void whatTheDatabaseRefusesIsLoggedWithoutItsValues(CapturedOutput log) {
        jdbc.sql("ALTER TABLE registration ADD CONSTRAINT nobody_registers CHECK (false) NOT VALID")
                .update();

        ResponseEntity<String> answer = register(registration());

        assertThat(codeOf(answer)).isEqualTo("500 internal-error");
        assertThat(log).contains("Answered 500", "nobody_registers");
        assertThat(log).doesNotContain(email, "Camille", "Durand", PASSWORD, "argon2");
    }

    /** Returns the code that was mailed. */
    private String suspiciousSignIn() {
        Map<String, String> right = Map.of("email", email, "password", PASSWORD);
        IntStream.range(0, 5).forEach(n -> post(LOGIN, Map.of("email", email, "password", WRONG)));
        http = http.mutate().defaultHeader("X-Forwarded-For", ELSEWHERE).build();
        assertThat(codeOf(post(LOGIN, right))).isEqualTo("401 otp-required");
        Matcher code = CODE.matcher(Mailbox.texts(MAILBOX.to(email, 2).get(1)).getFirst());
        assertThat(code.find()).isTrue();
        assertThat(post(LOGIN, Map.of("email", email, "password", PASSWORD, "otp", code.group()))
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
        return code.group();
    }

    /** Returns the token of the link. */
    private String reset() {
        int mails = MAILBOX.to(email, 3).size();
        post("/api/v1/accounts/password-reset", Map.of("email", email));
        String token = MAILBOX.token(email, mails + 1);
        Map<String, String> choice = Map.of("token", token, "password", OTHER);
        String confirmation = "/api/v1/accounts/password-reset/confirmation";
        assertThat(post(confirmation, choice).getStatusCode().value()).isEqualTo(204);
        assertThat(codeOf(post(confirmation, choice))).isEqualTo("400 token-invalid");
        return token;
    }

    private void refusals(String endedToken) {
        String unfinished = "{\"email\":\"%s\",\"password\":\"%s\"".formatted(email, PASSWORD);
        assertThat(codeOf(post(LOGIN, unfinished))).isEqualTo("400 malformed-request");
        assertThat(codeOf(post(LOGIN, Map.of("email", email, "password", PASSWORD + "x".repeat(600)))))
                .isEqualTo("400 validation-failed");
        assertThat(codeOf(send(HttpMethod.GET, "/api/v1/admin/accounts?q=" + email, endedToken, null)))
                .startsWith("4");
    }
}
