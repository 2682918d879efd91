package io.ogtickets.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/** What is tried against passkeys, and with what is none. */
class PasskeyAttacksIT extends PasskeyScenario {

    /** Each of these differs from a sign-in that works in one thing only. */
    @TestFactory
    Stream<DynamicTest> aSignInIsRefused() {
        return Stream.of(
                refused("on a page of another site", it -> it.onPageOf("https://og-tickets.example.evil")),
                refused("for another relying party", it -> it.forRelyingParty("evil.example")),
                refused("if nobody was verified", Authenticator::verifyingNobody),
                refused("if the counter goes back", it -> it.withCounterAt(1)),
                refused("if the counter stands still", it -> it.withCounterAt(3)),
                refused("for another's account", it -> it.claimingToBeOf("AAAAAAAAAAAAAAAAAAAAAA")));
    }

    private DynamicTest refused(String why, Consumer<Authenticator> lie) {
        return DynamicTest.dynamicTest(why, () -> {
            Authenticator authenticator = new Authenticator();
            register(authenticator);
            assertThat(signIn(authenticator.withCounterAt(3).get(signInOptions()))
                            .getStatusCode()
                            .value())
                    .isEqualTo(200);
            lie.accept(authenticator);

            assertThat(codeOf(signIn(authenticator.get(signInOptions())))).isEqualTo("401 bad-credentials");
        });
    }

    @Test
    void aCounterThatGoesBackIsInTheJournalOfItsOwner() {
        Authenticator authenticator = registered();
        signIn(authenticator.withCounterAt(7).get(signInOptions()));
        signIn(authenticator.withCounterAt(5).get(signInOptions()));

        assertThat(send(HttpMethod.GET, "/api/v1/accounts/me/security-events", token, null)
                        .getBody())
                .contains("PASSKEY_COPIED", "SECOND_FACTOR_ADDED", "SIGN_IN_FAILED");
    }

    @Test
    void aChallengeIsAnsweredOnceAlsoByAPasskeyWithoutCounter() throws Exception {
        Authenticator authenticator = new Authenticator().withoutCounter();
        register(authenticator);
        Map<String, Object> signed = authenticator.get(signInOptions());
        Callable<Integer> attempt = () -> signIn(signed).getStatusCode().value();

        try (ExecutorService thieves = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> statuses = thieves.invokeAll(List.of(attempt, attempt, attempt)).stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(statuses).containsExactlyInAnyOrder(200, 401, 401);
        }
        assertThat(codeOf(signIn(signed))).isEqualTo("401 bad-credentials");
        assertThat(signIn(authenticator.get(signInOptions())).getStatusCode().value())
                .isEqualTo(200);
    }

    @Test
    void aChallengeThatWasNeverGivenOutOrChangedIsWorthNothing() {
        Authenticator authenticator = registered();
        String given = signInOptions().at("/challenge").asString();
        String changed = (given.startsWith("A") ? "B" : "A") + given.substring(1);
        String flipped = given.substring(0, given.length() - 2) + (given.endsWith("AA") ? "BB" : "AA");

        assertThat(Stream.of("AAAA", "A".repeat(32), changed, flipped, given)
                        .map(challenge -> signIn(authenticator.get(JSON.valueToTree(Map.of("challenge", challenge))))
                                .getStatusCode()
                                .value()))
                .containsExactly(401, 401, 401, 401, 200);
    }

    @Test
    void anotherPersonsPasskeyOpensNothingOfMine() {
        Authenticator theirs = registered();
        UUID other = stranger();

        assertThat(codeOf(register(theirs, freshToken(other)))).isEqualTo("409 passkey-known");
        assertThat(codeOf(send(HttpMethod.DELETE, PASSKEYS + "/" + idOfFirst(), freshToken(other), null)))
                .isEqualTo("404 not-found");
        assertThat(codeOf(send(
                        HttpMethod.PATCH, PASSKEYS + "/" + idOfFirst(), freshToken(other), Map.of("name", "Mine"))))
                .isEqualTo("404 not-found");
        assertThat(json(send(HttpMethod.GET, PASSKEYS, freshToken(other), null))
                        .at("/total")
                        .asInt())
                .isZero();
    }

    /** Each of these differs from a registration that works in one thing only. */
    @TestFactory
    Stream<DynamicTest> aRegistrationIsRefused() {
        return Stream.of(
                notRegistered("on a page of another site", it -> it.onPageOf("https://evil.example")),
                notRegistered("for another relying party", it -> it.forRelyingParty("evil.example")),
                notRegistered("if nobody was verified", Authenticator::verifyingNobody));
    }

    private DynamicTest notRegistered(String why, Consumer<Authenticator> lie) {
        return DynamicTest.dynamicTest(why, () -> {
            Authenticator authenticator = new Authenticator();
            lie.accept(authenticator);
            assertThat(codeOf(register(authenticator))).isEqualTo("400 passkey-invalid");
        });
    }

    @Test
    void theOptionsOfOnePersonRegisterNothingForAnother() {
        JsonNode mine = json(send(HttpMethod.POST, PASSKEYS + "/options", token, Map.of()));
        Map<String, Object> request = Map.of("name", "Phone", "credential", new Authenticator().create(mine));

        assertThat(codeOf(send(HttpMethod.POST, PASSKEYS, freshToken(stranger()), request)))
                .isEqualTo("400 passkey-invalid");
        assertThat(send(HttpMethod.POST, PASSKEYS, token, request)
                        .getStatusCode()
                        .value())
                .isEqualTo(201);
    }

    @Test
    void whatCannotBeReadIsNamedFieldByField() {
        ResponseEntity<String> answer = send(
                HttpMethod.POST,
                PASSKEYS,
                token,
                Map.of("name", " ", "credential", Map.of("id", "no base64!", "response", Map.of())));

        assertThat(json(answer).at("/errors").findValuesAsString("field"))
                .contains("name", "credential.id", "credential.response.clientDataJSON");
        assertThat(codeOf(signIn(Map.of("id", "A", "response", Map.of()))))
                .as("no whole byte")
                .isEqualTo("400 validation-failed");
        Map<String, Object> rubbish =
                Map.of("id", "AAAA", "response", Map.of("clientDataJSON", "AAAA", "attestationObject", "AAAA"));
        assertThat(codeOf(send(HttpMethod.POST, PASSKEYS, token, Map.of("name", "x", "credential", rubbish))))
                .isEqualTo("400 passkey-invalid");
    }

    /** Seeded, so that what it finds it finds again. */
    @Test
    void whatIsGarbledIsNeverAnErrorOfOurs() {
        Random random = new Random(20_240_726);
        Authenticator authenticator = registered();
        for (int i = 0; i < 120; i++) {
            JsonNode options = json(send(HttpMethod.POST, PASSKEYS + "/options", token, Map.of()));
            Map<String, Object> garbled = garbled(new Authenticator().create(options), random);
            assertThat(send(HttpMethod.POST, PASSKEYS, token, Map.of("name", "Phone", "credential", garbled))
                            .getStatusCode()
                            .value())
                    .as("%s", garbled)
                    .isLessThan(500);
            network = "10.0.%d.".formatted(i);
            connect();
            Map<String, Object> signed = garbled(authenticator.get(signInOptions()), random);
            assertThat(signIn(signed).getStatusCode().value()).as("%s", signed).isBetween(400, 401);
        }
    }

    /** Cuts or changes one of the values that the authenticator's answer is made of. */
    private static Map<String, Object> garbled(Map<String, Object> credential, Random random) {
        Map<String, Object> response = JSON.convertValue(credential.get("response"), new TypeReference<>() {});
        List<String> names = response.keySet().stream()
                .filter(name -> !List.of("transports", "userHandle").contains(name))
                .sorted()
                .toList();
        String name = names.get(random.nextInt(names.size()));
        byte[] bytes = Base64.getUrlDecoder().decode(String.valueOf(response.get(name)));
        int place = random.nextInt(1, bytes.length);
        if (random.nextBoolean()) {
            bytes = Arrays.copyOf(bytes, place);
        } else {
            bytes[place] ^= (byte) random.nextInt(1, 256);
        }
        response.put(name, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        Map<String, Object> changed = new TreeMap<>(credential);
        changed.put("response", response);
        return changed;
    }

    private UUID stranger() {
        UUID other = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO account (id, version, email, email_normalised, first_name, last_name, language, password_hash,
                            activated_at)
                        SELECT :other, version, :other || email, :other || email_normalised, first_name, last_name, language,
                               password_hash, activated_at
                        FROM account WHERE id = :account""").param("other", other).param("account", account).update();
        return other;
    }
}
