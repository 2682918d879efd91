package io.ogtickets.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.MessagingException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

/** Passwords that are forgotten, changed, or guessed at. */
class PasswordIT extends Scenario {

    private static final String OTHER = "nine lanterns over the quay";

    @Autowired
    private MeterRegistry meters;

    @Test
    void aForgottenPasswordIsReplacedByTheLinkAndEndsWhatWasSignedIn() {
        person();
        String token = accessToken();
        askForReset(email);

        assertThat(confirm(MAILBOX.token(email, 2), OTHER).getStatusCode().value())
                .isEqualTo(204);

        assertThat(codeOf(signIn(email, PASSWORD))).isEqualTo("401 bad-credentials");
        assertThat(signIn(email, OTHER).getStatusCode().value()).isEqualTo(200);
        await().until(() -> me(token).getStatusCode().value() == 401);
        assertThat(subjects()).contains("Votre mot de passe OG-Tickets a été modifié");
    }

    @Test
    void aLinkWorksOnceAlsoForTwoAtOnceAndTheOthersDieWithIt() throws InterruptedException {
        person();
        askForReset(email);
        askForReset(email);
        String first = MAILBOX.token(email, 2);
        String second = MAILBOX.token(email, 3);
        List<Callable<Integer>> clicks = List.of(
                () -> confirm(first, OTHER).getStatusCode().value(),
                () -> confirm(first, OTHER).getStatusCode().value(),
                () -> confirm(first, OTHER).getStatusCode().value());

        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(hands.invokeAll(clicks)).extracting(Future::resultNow).containsExactlyInAnyOrder(204, 400, 400);
        }
        assertThat(codeOf(confirm(second, OTHER))).isEqualTo("400 token-invalid");
        assertThat(codeOf(confirm("made-up", OTHER))).isEqualTo("400 token-invalid");
    }

    @Test
    void anExpiredLinkIsRefused() {
        UUID account = person();
        askForReset(email);
        String token = MAILBOX.token(email, 2);
        jdbc.sql("UPDATE password_reset SET expires_at = now() - interval '1 second' WHERE account = ?")
                .param(account)
                .update();

        assertThat(codeOf(confirm(token, OTHER))).isEqualTo("400 token-invalid");
        assertThat(signIn(email, PASSWORD).getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void aLinkThatIsNotGoodCostsNoHash() {
        UUID account = person();
        askForReset(email);
        String used = MAILBOX.token(email, 2);
        confirm(used, OTHER);
        askForReset(email);
        String expired = MAILBOX.token(email, 4);
        jdbc.sql("UPDATE password_reset SET expires_at = now() - interval '1 second' WHERE account = ?")
                .param(account)
                .update();
        long before = hashes();

        assertThat(List.of(used, expired, "made-up"))
                .allSatisfy(
                        token -> assertThat(codeOf(confirm(token, PASSWORD))).isEqualTo("400 token-invalid"));
        assertThat(hashes()).isEqualTo(before);
    }

    @Test
    void askingWritesTheSameRowsWhetherOrNotThereIsAnAccount() {
        UUID account = person();
        List<Long> before = rowsOf(null);

        askForReset(email);
        assertThat(rowsOf(account)).containsExactly(1L, 1L);
        assertThat(rowsOf(null)).isEqualTo(before);
        askForReset("nobody." + email);

        assertThat(rowsOf(null)).isEqualTo(before.stream().map(rows -> rows + 1).toList());
        assertThat(rowsOf(account)).containsExactly(1L, 1L);
    }

    @Test
    void aWeakPasswordIsNamedAndTheLinkStaysGood() {
        person();
        askForReset(email);
        String token = MAILBOX.token(email, 2);

        ResponseEntity<String> personal = confirm(token, "camille-durand");

        assertThat(codeOf(personal)).isEqualTo("400 validation-failed");
        assertThat(json(personal).at("/errors/0/field").asString()).isEqualTo("password");
        assertThat(confirm(token, OTHER).getStatusCode().value()).isEqualTo(204);
    }

    @Test
    void anAddressWithoutAnAccountIsAnsweredAndCostsTheSameAndIsWrittenToAsWell() throws MessagingException {
        person();
        String nobody = "nobody." + email;
        long hashesBefore = hashes();

        ResponseEntity<String> known = askForReset(email);
        ResponseEntity<String> unknown = askForReset(nobody);

        assertThat(unknown.getStatusCode()).isEqualTo(known.getStatusCode());
        assertThat(unknown.getBody()).isEqualTo(known.getBody());
        assertThat(hashes()).isEqualTo(hashesBefore);
        assertThat(MAILBOX.to(nobody, 1).getFirst().getSubject())
                .isEqualTo("There is no OG-Tickets account at this address");
        assertThat(Mailbox.texts(MAILBOX.to(nobody).getFirst()))
                .noneSatisfy(text -> assertThat(text).contains("token="));
    }

    @Test
    void nobodysMailboxIsFloodedThroughUs() {
        for (int i = 0; i < 15; i++) {
            assertThat(askForReset(email).getStatusCode().value()).isEqualTo(202);
        }
        everythingIsMailed();

        assertThat(MAILBOX.to(email)).hasSize(10);
    }

    @Test
    void aChangeTakesTheOldPasswordAndAFreshProof() {
        UUID account = person();

        assertThat(codeOf(change(staleToken(account), PASSWORD, OTHER))).isEqualTo("403 step-up-required");
        assertThat(codeOf(change(freshToken(account), "not the right one", OTHER)))
                .isEqualTo("403 wrong-password");
        assertThat(codeOf(change(freshToken(account), PASSWORD, "short"))).isEqualTo("400 validation-failed");
        assertThat(signIn(email, PASSWORD).getStatusCode().value()).isEqualTo(200);

        String token = accessToken();
        assertThat(change(token, PASSWORD, OTHER).getStatusCode().value()).isEqualTo(204);

        assertThat(codeOf(signIn(email, PASSWORD))).isEqualTo("401 bad-credentials");
        assertThat(signIn(email, OTHER).getStatusCode().value()).isEqualTo(200);
        await().until(() -> me(token).getStatusCode().value() == 401);
    }

    @Test
    void aChangeIsNoPlaceToGuessTheOldPasswordAndItsOwnerReadsOfIt() {
        UUID account = person();
        String token = accessToken();
        IntStream.range(0, 5)
                .forEach(n -> assertThat(codeOf(change(token, "not the right one", OTHER)))
                        .isEqualTo("403 wrong-password"));
        long before = hashes();

        ResponseEntity<String> answer = change(token, PASSWORD, OTHER);

        assertThat(codeOf(answer)).isEqualTo("429 too-many-attempts");
        assertThat(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isNotNull();
        assertThat(hashes()).isEqualTo(before);
        assertThat(kindsReadBy(account))
                .filteredOn("PASSWORD_CHANGE_FAILED"::equals)
                .hasSize(5);
    }

    @Test
    void theActivationMailComesAgainForWhoeverRegisteredAndForNobodyElse() {
        register(registration());
        String first = MAILBOX.token(email, 1);

        assertThat(resend(email, "not the right one").getStatusCode().value()).isEqualTo(202);
        assertThat(resend("nobody." + email, PASSWORD).getStatusCode().value()).isEqualTo(202);
        assertThat(resend(email, PASSWORD).getStatusCode().value()).isEqualTo(202);

        String second = MAILBOX.token(email, 2);
        assertThat(codeOf(activate(first))).isEqualTo("400 token-invalid");
        assertThat(activate(second).getStatusCode().value()).isEqualTo(204);
        assertThat(MAILBOX.to(email)).hasSize(2);
        assertThat(MAILBOX.to("nobody." + email)).isEmpty();
    }

    private ResponseEntity<String> askForReset(String address) {
        return post("/api/v1/accounts/password-reset", Map.of("email", address));
    }

    private ResponseEntity<String> confirm(String token, String password) {
        return post("/api/v1/accounts/password-reset/confirmation", Map.of("token", token, "password", password));
    }

    private ResponseEntity<String> resend(String address, String password) {
        return post("/api/v1/accounts/activation/resend", Map.of("email", address, "password", password));
    }

    private ResponseEntity<String> change(String token, String current, String wanted) {
        Map<String, String> request = Map.of("currentPassword", current, "password", wanted);
        return send(HttpMethod.PUT, "/api/v1/accounts/me/password", token, request);
    }

    /** What a request for a reset writes, of an account or of nobody. */
    private List<Long> rowsOf(@Nullable UUID account) {
        return Stream.of("password_reset WHERE", "security_event WHERE kind = 'PASSWORD_RESET_REQUESTED' AND")
                .map(rows -> jdbc.sql("SELECT count(*) FROM " + rows + " account IS NOT DISTINCT FROM :account")
                        .param("account", account, Types.OTHER)
                        .query(Long.class)
                        .single())
                .toList();
    }

    private List<String> kindsReadBy(UUID account) {
        String path = "/api/v1/accounts/me/security-events";
        return json(send(HttpMethod.GET, path, freshToken(account), null))
                .at("/items")
                .valueStream()
                .map(event -> event.at("/kind").asString())
                .toList();
    }

    private List<String> subjects() {
        return MAILBOX.to(email, 3).stream()
                .map(mail -> {
                    try {
                        return mail.getSubject();
                    } catch (MessagingException failure) {
                        throw new IllegalStateException(failure);
                    }
                })
                .toList();
    }

    private long hashes() {
        return meters.get("og.password.hash").timer().count();
    }
}
