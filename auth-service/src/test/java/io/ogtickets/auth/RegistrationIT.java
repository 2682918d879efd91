package io.ogtickets.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.ogtickets.platformtest.EventSample;
import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** From a form to an account, and nothing that a stranger could learn or take on the way. */
class RegistrationIT extends Scenario {

    @Test
    void somebodyRegistersActivatesSignsInAndSeesTheirAccount() throws MessagingException {
        assertThat(register(registration()).getStatusCode().value()).isEqualTo(202);
        assertThat(MAILBOX.to(email, 1).getFirst().getSubject()).isEqualTo("Activez votre compte OG-Tickets");
        assertThat(Mailbox.texts(MAILBOX.to(email).getFirst()))
                .hasSize(2)
                .allSatisfy(text -> assertThat(text).contains("http://localhost:8080/activate?token="))
                .last()
                .asString()
                .contains("<html lang=\"fr\">");
        assertThat(activate(MAILBOX.token(email, 1)).getStatusCode().value()).isEqualTo(204);

        JsonNode me = json(me(accessToken()));

        assertThat(me.at("/email").asString()).isEqualTo(email);
        assertThat(me.at("/firstName").asString()).isEqualTo("Camille");
        assertThat(me.at("/lastName").asString()).isEqualTo("Durand");
        assertThat(me.at("/locale").asString()).isEqualTo("fr");
        assertThat(me.at("/roles").toString()).isEqualTo("[\"SPECTATOR\"]");
    }

    @Test
    void anAddressWithAnAccountIsAnsweredLikeAnyOtherAndOnlyItsOwnerIsTold() throws MessagingException {
        Map<String, Object> inEnglish = registration();
        inEnglish.put("locale", "en");
        ResponseEntity<String> first = register(inEnglish);
        activate(MAILBOX.token(email, 1));

        inEnglish.put("email", email.toUpperCase(Locale.ROOT));
        ResponseEntity<String> second = register(inEnglish);

        assertThat(second.getStatusCode()).isEqualTo(first.getStatusCode());
        assertThat(second.getBody()).isEqualTo(first.getBody());
        assertThat(MAILBOX.to(email.toUpperCase(Locale.ROOT), 1).getFirst().getSubject())
                .isEqualTo("You already have an OG-Tickets account");
        assertThat(Mailbox.texts(MAILBOX.to(email.toUpperCase(Locale.ROOT)).getFirst()))
                .noneSatisfy(text -> assertThat(text).contains("token="));
    }

    @Test
    void aTokenWorksOnce() {
        register(registration());
        String token = MAILBOX.token(email, 1);

        assertThat(activate(token).getStatusCode().value()).isEqualTo(204);
        assertThat(codeOf(activate(token))).isEqualTo("400 token-invalid");
        assertThat(codeOf(activate("made-up"))).isEqualTo("400 token-invalid");
    }

    @Test
    void twoLinksAtOnceMakeOneAccount() throws InterruptedException {
        register(registration());
        register(registration());
        List<Callable<Integer>> clicks = List.of(
                () -> activate(MAILBOX.token(email, 1)).getStatusCode().value(),
                () -> activate(MAILBOX.token(email, 1)).getStatusCode().value(),
                () -> activate(MAILBOX.token(email, 2)).getStatusCode().value(),
                () -> activate(MAILBOX.token(email, 2)).getStatusCode().value());

        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(hands.invokeAll(clicks))
                    .extracting(Future::resultNow)
                    .containsExactlyInAnyOrder(204, 400, 400, 400);
        }
        assertThat(registrationsLeft()).isZero();
    }

    @Test
    void anExpiredTokenIsRefused() {
        register(registration());
        String token = MAILBOX.token(email, 1);
        jdbc.sql("UPDATE registration SET expires_at = now() - interval '1 second' WHERE email = ?")
                .param(email)
                .update();

        assertThat(codeOf(activate(token))).isEqualTo("400 token-invalid");
        assertThat(codeOf(signIn(email, PASSWORD))).isEqualTo("401 bad-credentials");
    }

    /** Whoever registered the address first must not know the password of the account that its owner then makes. */
    @Test
    void aStrangersEarlierRegistrationLeavesNothingInTheOwnersAccount() {
        Map<String, Object> strangers = registration();
        strangers.put("password", "a stranger knows this one");
        strangers.put("firstName", "Mallory");
        register(strangers);
        String strangersToken = MAILBOX.token(email, 1);
        register(registration());

        activate(MAILBOX.token(email, 2));

        assertThat(codeOf(signIn(email, "a stranger knows this one"))).isEqualTo("401 bad-credentials");
        assertThat(json(me(accessToken())).at("/firstName").asString()).isEqualTo("Camille");
        assertThat(codeOf(activate(strangersToken))).isEqualTo("400 token-invalid");
    }

    @Test
    void nobodyChoosesTheirOwnRoles() {
        Map<String, Object> greedy = registration();
        greedy.put("roles", List.of("ADMINISTRATOR"));
        greedy.put("role", "ADMINISTRATOR");
        greedy.put("id", UUID.randomUUID());
        register(greedy);
        activate(MAILBOX.token(email, 1));

        assertThat(json(me(accessToken())).at("/roles").toString()).isEqualTo("[\"SPECTATOR\"]");
    }

    @ParameterizedTest
    @CsvSource({
        "email,       not an address",
        "email,       mi\u212Ae@example.org",
        "email,       ",
        "password,    short",
        "password,    motdepasse123",
        "password,    camille-durand",
        "firstName,   ",
        "lastName,    'two\nlines'",
        "locale,      de",
        "acceptTerms, false",
        "acceptTerms, perhaps",
    })
    void aFieldThatIsWrongIsNamedAndNothingIsStored(String field, String value) {
        Map<String, Object> wrong = registration();
        wrong.put(field, value);

        ResponseEntity<String> answer = register(wrong);

        assertThat(codeOf(answer)).isEqualTo("400 validation-failed");
        assertThat(json(answer).at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(registrationsLeft()).isZero();
    }

    @Test
    void whatWasAgreedToIsRecorded() {
        Map<String, Object> curious = registration();
        curious.put("acceptMarketing", true);
        register(curious);
        activate(MAILBOX.token(email, 1));

        assertThat(jdbc.sql("""
                                SELECT c.text || ' ' || c.text_version || ' ' || c.language
                                FROM account_consent c JOIN account a ON a.id = c.account
                                WHERE a.email = ? AND c.given_at > now() - interval '1 minute'""").param(email).query(String.class).list())
                .containsExactlyInAnyOrder("TERMS 2026-11 FR", "MARKETING 2026-11 FR");
    }

    @Test
    void theOthersAreToldOfANewAccountAndOfNothingPersonal() {
        UUID account = person();

        String event = new AccountEvents().of(account, "account-activated");

        assertThat(new EventSample("auth-service", "account-activated").problemsOf(event))
                .isEmpty();
        assertThat(event).doesNotContain("camille", "Camille", "Durand");
    }

    private long registrationsLeft() {
        return jdbc.sql("SELECT count(*) FROM registration WHERE email = ?")
                .param(email)
                .query(Long.class)
                .single();
    }
}
