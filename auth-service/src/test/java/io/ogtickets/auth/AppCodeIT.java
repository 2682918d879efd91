package io.ogtickets.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

/** The code that an app is sent back with is that app's alone, once, and soon. */
class AppCodeIT extends AppScenario {

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
    void aCodeOfOneAppIsUsedUpByAnother() {
        person();
        String code = app.code(email, PASSWORD);

        assertThat(error(partner().exchange(code, Map.of("redirect_uri", App.REDIRECT))))
                .isEqualTo("400 invalid_grant");
        assertThat(error(app.exchange(code))).isEqualTo("400 invalid_grant");
    }
}
