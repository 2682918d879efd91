package io.ogtickets.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Guessing is slowed down, and never at the cost of the owner. */
class ThrottleIT extends Scenario {

    private static final String WRONG = "not the right one";

    @Autowired
    private MeterRegistry meters;

    @Test
    void aGuesserIsToldToWaitBeforeItCostsAHash() {
        person();
        guess(5, network);
        long before = hashes();

        ResponseEntity<String> answer = signInFrom(network + "9", WRONG);

        assertThat(codeOf(answer)).isEqualTo("429 too-many-attempts");
        assertThat(Long.parseLong(String.valueOf(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER))))
                .isBetween(1L, 600L);
        assertThat(hashes()).isEqualTo(before);
    }

    @Test
    void theOwnerOnAKnownDeviceIsLetInThroughout() {
        person();
        Browser owner = new Browser(http);
        owner.signIn(email, PASSWORD);
        IntStream.range(0, 6).forEach(n -> guess(5, "172.16." + n + "."));

        assertThat(codeOf(signInFrom("198.51.100.7", PASSWORD))).isEqualTo("429 too-many-attempts");
        assertThat(owner.signIn(email, PASSWORD).getStatusCode().value()).isEqualTo(200);
        assertThat(owner.refresh().getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void theOwnerOnANewDeviceDoesNotWaitInAnotherNetwork() {
        person();
        guess(5, network);
        assertThat(codeOf(signInFrom(network + "9", PASSWORD))).isEqualTo("429 too-many-attempts");

        // Once the code of the mail is shown: SuspiciousSignInIT.
        assertThat(codeOf(signInFrom("198.51.100.7", PASSWORD))).isEqualTo("401 otp-required");
    }

    @Test
    void aKnownDeviceIsNoFreePass() {
        person();
        Browser stolen = new Browser(http);
        stolen.signIn(email, PASSWORD);
        IntStream.range(0, 5)
                .forEach(n -> assertThat(codeOf(stolen.signIn(email, WRONG))).isEqualTo("401 bad-credentials"));

        assertThat(codeOf(stolen.signIn(email, WRONG))).isEqualTo("429 too-many-attempts");
    }

    @Test
    void anAddressThatTriesManyAccountsIsToldToWaitWhicheverItTries() {
        long let = IntStream.range(0, 40)
                .mapToObj(n -> codeOf(signIn("nobody" + n + "." + email, WRONG)))
                .takeWhile("401 bad-credentials"::equals)
                .count();

        assertThat(let).isBetween(30L, 35L);
        assertThat(codeOf(signInFrom("198.51.100.7", WRONG))).isEqualTo("401 bad-credentials");
    }

    @Test
    void aFloodOfRegistrationsIsToldToWaitBeforeItCostsAHashAndOwnersElsewhereSignIn() {
        person();
        long let = IntStream.range(0, 40)
                .mapToObj(n -> registerAs("nobody" + n + "." + email))
                .takeWhile(answer -> answer.getStatusCode().value() == 202)
                .count();
        long before = hashes();

        ResponseEntity<String> unknown = registerAs("nobody." + email);
        ResponseEntity<String> known = registerAs(email);

        assertThat(let).isBetween(25L, 35L);
        assertThat(codeOf(unknown)).isEqualTo("429 too-many-attempts");
        assertThat(codeOf(known)).isEqualTo("429 too-many-attempts");
        assertThat(unknown.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isNotNull();
        assertThat(codeOf(resend())).isEqualTo("429 too-many-attempts");
        assertThat(hashes()).isEqualTo(before);
        assertThat(signInFrom("198.51.100.7", PASSWORD).getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void askingForTheActivationMailIsNoWayAroundWhateverThereIs() {
        register(registration());
        long let = IntStream.range(0, 40)
                .mapToObj(n -> resend())
                .takeWhile(answer -> answer.getStatusCode().value() == 202)
                .count();

        assertThat(let).isBetween(25L, 35L);
        assertThat(codeOf(registerAs("nobody." + email))).isEqualTo("429 too-many-attempts");
    }

    @Test
    void anUnknownAddressIsSlowedDownLikeAKnownOne() {
        guess(5, network);

        assertThat(codeOf(signIn(email, WRONG))).isEqualTo("429 too-many-attempts");
    }

    @Test
    void aStepUpIsNoPlaceToGuessEither() {
        person();
        String token = accessToken();
        IntStream.range(0, 5).forEach(n -> stepUp(token, WRONG));

        assertThat(codeOf(stepUp(token, PASSWORD))).isEqualTo("429 too-many-attempts");
    }

    private void guess(int times, String net) {
        IntStream.range(0, times).forEach(n -> signInFrom(net + n, WRONG));
    }

    private ResponseEntity<String> registerAs(String address) {
        Map<String, Object> registration = registration();
        registration.put("email", address);
        return register(registration);
    }

    private ResponseEntity<String> resend() {
        return post("/api/v1/accounts/activation/resend", Map.of("email", email, "password", PASSWORD));
    }

    private ResponseEntity<String> signInFrom(String address, String password) {
        return http.post()
                .uri("/api/v1/auth/login")
                .headers(headers -> headers.set("X-Forwarded-For", address))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("email", email, "password", password))
                .retrieve()
                .toEntity(String.class);
    }

    private ResponseEntity<String> stepUp(String token, String password) {
        return http.post()
                .uri("/api/v1/auth/step-up")
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("password", password))
                .retrieve()
                .toEntity(String.class);
    }

    private long hashes() {
        return meters.get("og.password.hash").timer().count();
    }
}
