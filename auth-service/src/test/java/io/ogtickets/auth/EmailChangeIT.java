package io.ogtickets.auth;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

/** An account moves to another address when both mailboxes have said yes. */
class EmailChangeIT extends Scenario {

    private final String other = "new." + email;

    @Test
    void bothLinksMoveTheAccountInWhateverOrder() throws MessagingException {
        UUID account = person();
        assertThat(codeOf(ask(staleToken(account)))).isEqualTo("403 step-up-required");
        assertThat(ask(freshToken(account)).getStatusCode().value()).isEqualTo(202);
        String fromNew = MAILBOX.token(other, 1);
        String fromOld = MAILBOX.token(email, 2);

        assertThat(json(confirm(fromNew)).at("/complete").asBoolean(true)).isFalse();
        assertThat(codeOf(confirm(fromNew))).isEqualTo("400 token-invalid");
        assertThat(signIn(email, PASSWORD).getStatusCode().value()).isEqualTo(200);
        assertThat(json(confirm(fromOld)).at("/complete").asBoolean(false)).isTrue();

        assertThat(codeOf(signIn(email, PASSWORD))).isEqualTo("401 bad-credentials");
        assertThat(signIn(other, PASSWORD).getStatusCode().value()).isEqualTo(200);
        assertThat(MAILBOX.to(email, 3).getLast().getSubject())
                .isEqualTo("Votre compte OG-Tickets a une nouvelle adresse");
        assertThat(codeOf(confirm(fromOld))).isEqualTo("400 token-invalid");
    }

    @Test
    void aLaterRequestReplacesTheEarlierOne() {
        UUID account = person();
        ask(freshToken(account));
        String before = MAILBOX.token(email, 2);
        ask(freshToken(account));

        assertThat(codeOf(confirm(before))).isEqualTo("400 token-invalid");
        assertThat(confirm(MAILBOX.token(email, 3)).getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void anAddressThatIsTakenIsAskedForLikeAnyOtherAndOnlyItsOwnerIsTold() throws MessagingException {
        register(Map.of(
                "email",
                other,
                "password",
                PASSWORD,
                "firstName",
                "A",
                "lastName",
                "B",
                "locale",
                "en",
                "acceptTerms",
                true));
        activate(MAILBOX.token(other, 1));
        UUID account = person();

        ResponseEntity<String> answer = ask(freshToken(account));

        assertThat(answer.getStatusCode().value()).isEqualTo(202);
        assertThat(answer.getBody()).isNull();
        assertThat(MAILBOX.to(other, 2).getLast().getSubject()).isEqualTo("Cette adresse a déjà un compte OG-Tickets");
        assertThat(MAILBOX.token(email, 2)).isNotBlank();
    }

    @Test
    void anExpiredLinkIsRefused() {
        UUID account = person();
        ask(freshToken(account));
        String token = MAILBOX.token(email, 2);
        jdbc.sql("UPDATE email_change SET expires_at = now() - interval '1 second' WHERE account = ?")
                .param(account)
                .update();

        assertThat(codeOf(confirm(token))).isEqualTo("400 token-invalid");
    }

    private ResponseEntity<String> ask(String token) {
        return send(HttpMethod.POST, "/api/v1/accounts/me/email", token, Map.of("email", other));
    }

    private ResponseEntity<String> confirm(String token) {
        return post("/api/v1/accounts/email-change/confirmation", Map.of("token", token));
    }
}
