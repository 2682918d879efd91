package io.ogtickets.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** What a person changes of their own account, and what they can't. */
class ProfileIT extends Scenario {

    @Test
    void whatIsLeftOutStaysAsItIs() {
        String token = freshToken(person());

        change(token, Map.of("firstName", " Dominique ", "locale", "en-GB"));

        JsonNode me = json(me(token));
        assertThat(me.at("/firstName").asString()).isEqualTo("Dominique");
        assertThat(me.at("/lastName").asString()).isEqualTo("Durand");
        assertThat(me.at("/locale").asString()).isEqualTo("en");
        assertThat(me.at("/acceptMarketing").asBoolean()).isFalse();
    }

    @Test
    void nobodyChangesTheirOwnRolesAddressOrId() {
        UUID account = person();
        String token = freshToken(account);
        Map<String, Object> greedy = new HashMap<>(Map.of("firstName", "Dominique", "email", "other@example.org"));
        greedy.put("roles", List.of("ADMINISTRATOR"));
        greedy.put("role", "ADMINISTRATOR");
        greedy.put("id", UUID.randomUUID());
        greedy.put("version", 99);

        ResponseEntity<String> answer = change(token, greedy);

        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(json(answer).at("/roles").toString()).isEqualTo("[\"SPECTATOR\"]");
        assertThat(json(answer).at("/email").asString()).isEqualTo(email);
        assertThat(json(answer).at("/id").asString()).isEqualTo(account.toString());
        assertThat(json(me(token)).at("/roles").toString()).isEqualTo("[\"SPECTATOR\"]");
    }

    @Test
    void theConsentToNewsIsGivenAndTakenBackAndBothAreRecorded() {
        UUID account = person();
        String token = freshToken(account);

        assertThat(marketing(change(token, Map.of("acceptMarketing", true)))).isTrue();
        assertThat(marketing(change(token, Map.of("acceptMarketing", true)))).isTrue();
        assertThat(marketing(change(token, Map.of("acceptMarketing", false)))).isFalse();
        assertThat(marketing(change(token, Map.of("acceptMarketing", true)))).isTrue();

        assertThat(jdbc.sql(
                                "SELECT text_version || language FROM account_consent WHERE account = ? AND text = 'MARKETING'")
                        .param(account)
                        .query(String.class)
                        .list())
                .containsExactly("2026-11FR", "2026-11FR");
        assertThat(jdbc.sql("SELECT kind FROM security_event WHERE account = ? AND kind LIKE 'CONSENT%' ORDER BY at")
                        .param(account)
                        .query(String.class)
                        .list())
                .containsExactly("CONSENT_GIVEN", "CONSENT_WITHDRAWN", "CONSENT_GIVEN");
    }

    @ParameterizedTest
    @CsvSource({"firstName, '  '", "lastName, 'two\nlines'", "locale, de", "acceptMarketing, perhaps"})
    void aFieldThatIsWrongIsNamed(String field, String value) {
        ResponseEntity<String> answer = change(freshToken(person()), Map.of(field, value));

        assertThat(codeOf(answer)).isEqualTo("400 validation-failed");
        assertThat(json(answer).at("/errors/0/field").asString()).isEqualTo(field);
    }

    @Test
    void nullLeavesAFieldAsItIs() {
        ResponseEntity<String> answer = change(freshToken(person()), Collections.singletonMap("firstName", null));

        assertThat(json(answer).at("/firstName").asString()).isEqualTo("Camille");
    }

    private ResponseEntity<String> change(String token, Map<String, ?> change) {
        return send(HttpMethod.PATCH, "/api/v1/accounts/me", token, change);
    }

    private static boolean marketing(ResponseEntity<String> answer) {
        return json(answer).at("/acceptMarketing").asBoolean();
    }
}
